"""Which engines RDS has, as its documentation told when this was written."""

from moto.rds.exceptions import InvalidParameterCombination

AURORA = "aurora-postgresql"

# What "17" means on AWS today; the provider has to see through it.
NEWEST_MINOR = {major: f"{major}.{minor}" for major, minor in {"14": 20, "15": 15, "16": 11, "17": 7}.items()}

# Aurora leaves out some of PostgreSQL's minor versions:
# https://docs.aws.amazon.com/AmazonRDS/latest/AuroraPostgreSQLReleaseNotes/AuroraPostgreSQL.Updates.html
AURORA_MINORS = {
    "14": {*range(3, 14), 15, 17, 18, 19, 20},
    "15": {*range(2, 9), 10, 12, 13, 14, 15},
    "16": {*range(1, 5), 6, 8, 9, 10, 11},
    "17": {4, 5, 6, 7},
}

# Classes that are newer than what moto knows of Aurora:
# https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.SupportAurora.html
_SIZES = ("large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge")
_NEWER = {f"db.{family}.{size}" for family in ("r7g", "r8g") for size in _SIZES}


def major(version):
    return version.split(".")[0]


def family(engine, version):
    """Of the parameter groups that go with it."""
    return engine + major(version)


def exact(engine, version):
    """The version that is meant; Aurora's are refused where there is none such."""
    version = NEWEST_MINOR.get(version, version) if engine in ("postgres", AURORA) else version
    if engine == AURORA and version:
        known, _, minor = version.partition(".")
        if not minor.isdigit() or int(minor) not in AURORA_MINORS.get(known, ()):
            raise InvalidParameterCombination(f"Cannot find version {version} for {engine}")
    return version


def check_class(backend, instance_class, version):
    """Aurora runs on fewer classes than PostgreSQL does."""
    options = backend.db_cluster_options(AURORA)
    if instance_class not in _NEWER | {option["DBInstanceClass"] for option in options}:
        raise InvalidParameterCombination(
            "RDS does not support creating a DB instance with the following combination: "
            f"DBInstanceClass={instance_class}, Engine={AURORA}, EngineVersion={version}, "
            "LicenseModel=postgresql-license. For supported combinations of instance class and database engine "
            "version, see the documentation."
        )
