package dev.slipway.rehearsal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The emulated S3 lets objects grow old as the real one does. */
@Tag("real")
class EmulatedBucketTest {
  @Test
  @DisplayName("H2O-05, FIB-06 the emulator refuses ages that S3 refuses")
  void ages() throws Exception {
    EmulatedAws.assertAnswers(
        "s3",
        """
        s3 = boto3.client("s3")
        s3.create_bucket(Bucket="shop-files")
        def rule(what, *moves, ends=None, old=(), gone=None):
            settings = dict(ID="age", Status="Enabled", Filter=dict(Prefix=""))
            settings.update({key: value for key, value in dict(
                Transitions=[dict(Days=days, StorageClass=to) for to, days in moves],
                Expiration=ends and dict(Days=ends),
                NoncurrentVersionTransitions=[dict(NoncurrentDays=days, StorageClass=to) for to, days in old],
                NoncurrentVersionExpiration=gone and dict(NoncurrentDays=gone)).items() if value})
            tried(what, s3.put_bucket_lifecycle_configuration, Bucket="shop-files",
                LifecycleConfiguration=dict(Rules=[settings]))
        rule("soon", ("STANDARD_IA", 29))
        rule("soon, old", old=[("ONEZONE_IA", 29)], gone=90)
        rule("twice", ("GLACIER", 90), ("GLACIER", 180))
        rule("end", ("GLACIER", 90), ends=90)
        rule("end, old", old=[("GLACIER_IR", 90)], gone=90)
        rule("good", ("STANDARD_IA", 30), ("GLACIER_IR", 90), ends=91, old=[("GLACIER_IR", 0)], gone=1)
        """,
        """
        soon: InvalidArgument: 'Days' in Transition action must be greater than or equal to 30 for storageClass \
        'STANDARD_IA'
        soon, old: InvalidArgument: 'NoncurrentDays' in NoncurrentVersionTransition action must be greater than or \
        equal to 30 for storageClass 'ONEZONE_IA'
        twice: InvalidRequest: 'StorageClass' must be different for 'Transition' actions in same 'Rule' with filter \
        '(prefix=)'
        end: InvalidArgument: 'Days' in the Expiration action for filter '(prefix=)' must be greater than 'Days' in \
        the Transition action
        end, old: InvalidArgument: 'NoncurrentDays' in the NoncurrentVersionExpiration action for filter \
        '(prefix=)' must be greater than 'NoncurrentDays' in the NoncurrentVersionTransition action
        good: taken
        """);
  }

  @Test
  @DisplayName("ALL-20 a bucket stays while it holds a version, or what marks one as deleted")
  void contents() throws Exception {
    EmulatedAws.assertAnswers(
        "s3",
        """
        s3 = boto3.client("s3")
        s3.create_bucket(Bucket="shop-files")
        s3.put_bucket_versioning(Bucket="shop-files", VersioningConfiguration=dict(Status="Enabled"))
        s3.put_object(Bucket="shop-files", Key="page", Body=b"1")
        s3.delete_object(Bucket="shop-files", Key="page")
        tried("versions", s3.delete_bucket, Bucket="shop-files")
        # As Terraform leaves it that takes the setting away before the bucket.
        s3.put_bucket_versioning(Bucket="shop-files", VersioningConfiguration=dict(Status="Suspended"))
        found = s3.list_object_versions(Bucket="shop-files")
        def delete(which):
            objects = [dict(Key=each["Key"], VersionId=each["VersionId"]) for each in found[which]]
            tried(which, s3.delete_objects, Bucket="shop-files", Delete=dict(Objects=objects))
        delete("DeleteMarkers")
        tried("old", s3.delete_bucket, Bucket="shop-files")
        delete("Versions")
        tried("empty", s3.delete_bucket, Bucket="shop-files")
        """,
        """
        versions: BucketNotEmpty: The bucket you tried to delete is not empty
        DeleteMarkers: taken
        old: BucketNotEmpty: The bucket you tried to delete is not empty
        Versions: taken
        empty: taken
        """);
  }

  @Test
  @DisplayName("ALL-10 the emulator refuses policies that S3 refuses")
  void policies() throws Exception {
    EmulatedAws.assertAnswers(
        "s3",
        """
        import json
        s3 = boto3.client("s3")
        s3.create_bucket(Bucket="shop-files")
        s3.put_public_access_block(Bucket="shop-files", PublicAccessBlockConfiguration=dict(BlockPublicAcls=True,
            IgnorePublicAcls=True, BlockPublicPolicy=True, RestrictPublicBuckets=True))
        def policy(what, resource="arn:aws:s3:::shop-files/*", principal=dict(Service="cloudfront.amazonaws.com")):
            tried(what, s3.put_bucket_policy, Bucket="shop-files", Policy=json.dumps(dict(Version="2012-10-17",
                Statement=[dict(Effect="Allow", Action=["s3:GetObject"], Resource=[resource], Principal=principal)])))
        policy("another", "arn:aws:s3:::shop-files-2/*")
        policy("objects", "arn:aws:s3:::shop-files")
        policy("public", principal="*")
        policy("good")
        """,
        """
        another: MalformedPolicy: Policy has invalid resource
        objects: MalformedPolicy: Action does not apply to any resource(s) in statement
        public: AccessDenied: public policies are prevented by the BlockPublicPolicy setting in S3 Block Public \
        Access.
        good: taken
        """);
  }
}
