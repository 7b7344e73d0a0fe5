/**
 * Calls by which code lets somebody outside say who a person is, as the documentation of the libraries names them. They speak
 * of ways to log in, not of vendors: whose login it is, the dependencies in the same file tell.
 */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  script: [
    String.raw`\.?verifyIdToken\(`,
    String.raw`\.verifyAccessToken\(`,
    String.raw`\b(?:clerkMiddleware|createRemoteJWKSet|jwksClient|withPageAuthRequired|requiresAuth|expressJwtSecret)\(`,
    String.raw`\bauth(?:\(\))?\.protect\(`,
    String.raw`\b(?:currentUser|clerkClient(?:\.users\.getUser)?|getKindeServerSession|fetchAuthSession|currentAuthenticatedUser|withAuth)\(`,
    String.raw`\bauth0\.getSession\(`,
    String.raw`\bsupabase\.auth\.getUser\(`,
    String.raw`passport\.authenticate\(\s*['"](?:google|github|saml|oidc|openidconnect|azuread|azure_ad_oauth2|okta|auth0|microsoft)\w*`,
    String.raw`\bCognitoJwtVerifier\b`,
    String.raw`\bsignInWith(?:Popup|Redirect)\(`,
  ],
  python: [
    String.raw`\bverify_id_token\(`,
    String.raw`\bverify_oauth2_token\(`,
    String.raw`\bPyJWKClient\(`,
    String.raw`\boauth\.\w{1,30}\.(?:authorize_redirect|authorize_access_token)\(`,
    String.raw`@oidc\.(?:require_login|accept_token)`,
    String.raw`\bConfidentialClientApplication\(`,
    String.raw`\bOIDCAuthenticationBackend\b|\bOIDCAuthenticationRequestView\b`,
    String.raw`@requires_auth\b|\bget_token_auth_header\(`,
    String.raw`\bcognito\w{0,10}\.(?:get_user|admin_get_user)\(`,
  ],
  ruby: [
    String.raw`\bomniauth\.auth\b|["']omniauth\.`,
    String.raw`\bOmniAuth\b`,
    String.raw`\bomniauth_\w{1,40}`,
    String.raw`\bGoogle::Auth::IDTokens\b`,
    String.raw`\bJWT\.decode\([^\n]{0,120}\bjwks\b`,
    String.raw`\b\w{1,20}_(?:google_oauth2|github|auth0|okta|saml)_omniauth_authorize_path\b`,
    String.raw`\bOneLogin::RubySaml\b`,
  ],
  jvm: [
    String.raw`\.oauth2Login\(`,
    String.raw`\.saml2Login\(`,
    String.raw`\.oauth2ResourceServer\(`,
    String.raw`\.verifyIdToken\(`,
    String.raw`\bJwtDecoders\.fromIssuerLocation\(|\bJwtDecoders\.fromOidcIssuerLocation\(`,
    String.raw`@AuthenticationPrincipal\s+(?:final\s+)?(?:Oidc|OAuth2)User\b|\bOAuth2AuthenticationToken\b`,
    String.raw`\bGoogleIdTokenVerifier\b`,
    String.raw`\bUrlJwkProvider\(|\bJwkProviderBuilder\(`,
  ],
  go: [
    String.raw`\boidc\.NewProvider\(`,
    String.raw`\.VerifyIDToken\(`,
    String.raw`\bidtoken\.Validate\(`,
    String.raw`\bgothic\.(?:CompleteUserAuth|BeginAuthHandler)\(`,
    String.raw`\bclerkhttp\.\w{1,40}\(|\bclerk\.SessionClaimsFromContext\(`,
    String.raw`\bjwk\.(?:Fetch|NewCache)\(|\bkeyfunc\.(?:Get|NewDefault)\(`,
    String.raw`\bsamlsp\.New\(`,
  ],
  php: [
    String.raw`\bSocialite::driver\(`,
    String.raw`->verifyIdToken\(`,
    String.raw`\bnew\s+\\?(?:OneLogin\\Saml2\\)?(?:OneLogin_Saml2_)?Auth\(\s*\$\w*(?:saml|settings)`,
    String.raw`\bnew\s+\\?(?:Google\\Client|Google_Client|OpenIDConnectClient|Auth0)\(`,
    String.raw`\$(?:this->)?auth0->(?:getCredentials|getUser|login)\(`,
  ],
  csharp: [
    String.raw`\.AddOpenIdConnect\(`,
    String.raw`\.AddMicrosoftIdentityWebA(?:pp|pi)\w{0,20}\(`,
    String.raw`\.AddAuth0WebAppAuthentication\(`,
    String.raw`\.AddSaml2\(|\.AddGoogle\(`,
    String.raw`\bOpenIdConnectDefaults\.AuthenticationScheme\b`,
    String.raw`\bGoogleJsonWebSignature\.ValidateAsync\(`,
    String.raw`\.VerifyIdTokenAsync\(`,
  ],
  elixir: [
    String.raw`\bplug\s+Ueberauth\b`,
    String.raw`\bueberauth_auth\b`,
    String.raw`\bOpenIDConnect\.(?:verify|fetch_tokens|authorization_uri)\(`,
    String.raw`\bAssent\.Strategy\.\w{1,30}\.(?:callback|authorize_url)\(`,
    String.raw`\bJokenJwks\b`,
    String.raw`\bSamly\.\w{1,40}\b`,
  ],
}

/**
 * Ways to log in that need nobody outside: passwords of one's own, the framework's own login of administrators, and doors that
 * were made for the day of the outage.
 */
export const LOCAL_LOGIN =
  /\b(?:bcrypt|argon2|scrypt)\w{0,20}\b[^\n]{0,40}(?:compare|verify|check)|\bcompareSync\(|verify_password|check_password|passport\.authenticate\(\s*['"]local|\bLocalStrategy\(|formLogin\(|httpBasic\(|password_verify\(|Hash::check\(|PasswordSignInAsync\(|CheckPasswordAsync\(|verify_pass\(|valid_password\?|CompareHashAndPassword\(|\.BasicAuth\(\)|http_basic_authenticate_with|authenticate_or_request_with_http_basic|authenticate_by\(|database_authenticatable|ModelBackend|Plug\.BasicAuth|ADMIN_PASSWORD|adminPassword/

/** A door that was made for the day of the outage, wherever it stands. */
export const BREAK_GLASS =
  /break[-_ ]?glass|\bemergency[-_ ]?(?:admin|login)|\blocal[-_ ]?admin[-_ ]?(?:account|login|password|user)/i

/** One of them stands in whatever the three kinds of expressions can match. */
export const LOGIN_WORDS: readonly string[] = [
  ...['idtoken', 'id_token', 'verifyaccesstoken', 'clerk', 'createremotejwkset', 'jwks', 'withpageauthrequired'],
  ...['requiresauth', 'expressjwtsecret', '.protect(', 'currentuser(', 'getkinde', 'fetchauthsession'],
  ...['currentauthenticateduser', 'withauth(', 'auth0', 'supabase.auth', 'passport.authenticate', 'cognito'],
  ...['signinwith', 'oauth', 'pyjwkclient', 'oidc', 'confidentialclientapplication', 'requires_auth', 'get_token_auth'],
  ...['omniauth', 'saml', 'jwtdecoders', 'authenticationprincipal', 'jwkprovider', 'idtoken.validate', 'gothic.'],
  ...['jwk.', 'keyfunc.', 'socialite', 'google\\client', 'google_client', 'openidconnect', 'microsoftidentity'],
  ...['addgoogle(', 'googlejsonwebsignature', 'ueberauth', 'assent.', 'jokenjwks', 'samly.'],
  ...['bcrypt', 'argon2', 'scrypt', 'comparesync(', '_password', 'localstrategy', 'formlogin(', 'httpbasic('],
  ...['password_verify', 'hash::check', 'passwordsignin', 'checkpassword', 'verify_pass', 'comparehashandpassword'],
  ...['basicauth', 'http_basic', 'authenticate_by(', 'database_authenticatable', 'modelbackend', 'adminpassword'],
  ...['break-glass', 'break_glass', 'break glass', 'breakglass', 'emergency'],
  ...['localadmin', 'local-admin', 'local_admin', 'local admin'],
]

const FAMILY_OF: Readonly<Record<string, string>> = {
  '.py': 'python',
  '.rb': 'ruby',
  '.ts': 'script',
  '.tsx': 'script',
  '.js': 'script',
  '.mjs': 'script',
  '.java': 'jvm',
  '.kt': 'jvm',
  '.go': 'go',
  '.php': 'php',
  '.cs': 'csharp',
  '.ex': 'elixir',
  '.exs': 'elixir',
}

/** The files in which outside logins are looked for. */
export const LOGIN_FILES: readonly string[] = Object.keys(FAMILY_OF)

const COMPILED = new Map(Object.entries(OUTSIDE).map(([family, parts]) => [family, new RegExp(parts.join('|'), 'g')]))

/** The expression that finds outside logins in one of these files, by its name. */
export function outsideLogins(name: string): RegExp {
  return COMPILED.get(FAMILY_OF[name.slice(name.lastIndexOf('.'))]!)!
}
