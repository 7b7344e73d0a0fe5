import { describe, expect, it } from 'vitest'
import { djangoSettings } from '../../../src/read/python/django-settings.js'
import { brief, readWith } from '../read-with.js'

const STORAGES = `STORAGES = {
    "default": {"BACKEND": "storages.backends.s3.S3Storage"},
    # "other": {"BACKEND": "storages.backends.gcloud.GoogleCloudStorage"},
}
CACHES = {
    "default": {
        "BACKEND": "django_redis.cache.RedisCache",
        "OPTIONS": {"CLIENT_CLASS": "django_redis.client.DefaultClient"},
    }
}
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates"}]
`

const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['nothing', '', []],
  ['an open bracket', 'STORAGES = {\n', []],
  [
    'a mail back end, with a default of the environment',
    'EMAIL_BACKEND = "anymail.backends.mailgun.EmailBackend"\nif DEBUG:\n    EMAIL_BACKEND = env("EMAIL_BACKEND", default="django.core.mail.backends.console.EmailBackend")\n',
    [
      'adapter django:email_backend:anymail.backends.mailgun configured 1:18',
      'adapter django:email_backend:anymail.backends.mailgun.emailbackend configured 1:18',
      'adapter django:email_backend:django.core.mail.backends.console configured 3:51 if nested',
      'adapter django:email_backend:django.core.mail.backends.console.emailbackend configured 3:51 if nested',
    ],
  ],
  [
    'nested settings',
    STORAGES,
    [
      'adapter django:storage:storages.backends.s3 configured 2:29',
      'adapter django:storage:storages.backends.s3.s3storage configured 2:29',
      'adapter django:cache:django_redis.cache configured 7:21',
      'adapter django:cache:django_redis.cache.rediscache configured 7:21',
    ],
  ],
  [
    'sign-in',
    'AUTHENTICATION_BACKENDS = (\n    "social_core.backends.google.GoogleOAuth2",\n)\nINSTALLED_APPS = [\n    "allauth.socialaccount.providers.github",\n]\n',
    [
      'adapter django:auth_backend:social_core.backends.google configured 2:6',
      'adapter django:auth_backend:social_core.backends.google.googleoauth2 configured 2:6',
      'adapter allauth:provider:github configured 5:6',
    ],
  ],
  ['a class of another setting', 'ROOT_URLCONF = "acme.urls"\nWSGI_APPLICATION = "acme.wsgi.application"\n', []],
]

describe('python/django-settings', () => {
  it.each(cases)('%s', async (_title, text, expected) => {
    expect(brief(await readWith(djangoSettings, 'acme/settings.py', text))).toEqual(expected)
  })
})
