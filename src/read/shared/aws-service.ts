/** Where the SDKs of other languages name a service otherwise than boto3 does. */
const BOTO3_NAMES: ReadonlyMap<string, string> = new Map([
  ['cloudwatchevents', 'events'],
  ['cloudwatchlogs', 'logs'],
  ['cognitoidentityprovider', 'cognitoidp'],
  ['databasemigration', 'dms'],
  ['elasticloadbalancing', 'elb'],
  ['elasticloadbalancingv2', 'elbv2'],
  ['elasticsearch', 'es'],
  ['elasticsearchservice', 'es'],
  ['eventbridge', 'events'],
  ['keymanagement', 'kms'],
  ['keymanagementservice', 'kms'],
  ['simpleemail', 'ses'],
  ['simpleemailservice', 'ses'],
  ['simpleemailservicev2', 'sesv2'],
  ['simplenotificationservice', 'sns'],
  ['simplequeueservice', 'sqs'],
  ['simplesystemsmanagement', 'ssm'],
  ['sfn', 'stepfunctions'],
  ['securitytoken', 'sts'],
  ['securitytokenservice', 'sts'],
  ['states', 'stepfunctions'],
])

/**
 * The one spelling under which an AWS service travels, whatever an SDK calls it: boto3's name in lower case without hyphen,
 * `SESv2` and `sesv2` give `sesv2`, `CognitoIdentityProvider` and `cognito-idp` give `cognitoidp`.
 */
export function awsService(name: string): string {
  const folded = name.toLowerCase().replace(/[-_\s]/g, '')
  return BOTO3_NAMES.get(folded) ?? folded
}
