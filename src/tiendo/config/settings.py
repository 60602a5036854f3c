"""Settings of Django, on SQLite with nothing configured; each variable is described in `docs/administration.md`."""

from tiendo.config.environment import ROOT, data_folder, database, env, secret_key
from tiendo.config.logs import logging_to_stderr

DATA = data_folder()
DEMO: bool = env.bool("TIENDO_DEMO", default=False)
DEMO_FOLDER = ROOT / "demo"

BIND: str = env.str("TIENDO_BIND", "127.0.0.1")
PORT: int = env.int("PORT", 8000)

SECRET_KEY = secret_key(DATA)
DEBUG = False
ALLOWED_HOSTS: list[str] = env.list("TIENDO_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
HTTPS: bool = env.bool("TIENDO_HTTPS", default=False)
PROXIES: int = env.int("TIENDO_PROXIES", 0)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_htmx",
    "tiendo.tenancy",
    "tiendo.audit",
    "tiendo.jobs",
    "tiendo.bodies",
    "tiendo.documents",
    "tiendo.plans",
    "tiendo.progress",
    "tiendo.intake",
    "tiendo.ui",
    "tiendo.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "tiendo.ui.language.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "tiendo.tenancy.middleware.ScopeMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "tiendo.config.urls"
WSGI_APPLICATION = "tiendo.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "tiendo.ui.context.page",
            ],
        },
    },
]

DATABASES = {"default": database(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "bodies.Account"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "tiendo.bodies.sign_in.AccountBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "web:sign-in"
LOGIN_REDIRECT_URL = "web:today"
LOGOUT_REDIRECT_URL = "web:first-page"
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25
"""Hours that a name stays locked at one address after too many wrong passwords."""
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "tiendo.web.access.address_of"
AXES_LOCKOUT_CALLABLE = "tiendo.web.access.locked_out"
AXES_ENABLE_ADMIN = False

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [ROOT / "src" / "tiendo" / "locale"]
FORMAT_MODULE_PATH = "tiendo.config.formats"
USE_THOUSAND_SEPARATOR = True
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS: list[tuple[str, str]] = []
FILES_FOLDER = DATA / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": FILES_FOLDER}},
    "staticfiles": {"BACKEND": "tiendo.ui.static_files.HashedStaticFiles"},
}

UPLOAD_LIMIT = 32 * 2**20
"""Bytes of one uploaded document; kept in memory only, so that a refused one leaves nothing on the disk."""
FILE_UPLOAD_HANDLERS = ["tiendo.intake.upload.CappedMemoryUpload"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 2**20

CSRF_FAILURE_VIEW = "tiendo.web.errors.form_expired"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
"""What HSTS says of other hosts of the same domain, and of browsers' lists, is for those who run the domain."""
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    },
}

LOGGING = logging_to_stderr(env.str("TIENDO_LOG_LEVEL", "WARNING"))
