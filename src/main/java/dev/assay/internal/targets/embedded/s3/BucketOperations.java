package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.access.AwsAccount;
import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.s3.Routes.Subject;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Bucket;
import dev.assay.internal.targets.embedded.s3.store.Buckets;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Creates, finds, lists and deletes buckets. */
final class BucketOperations {

    private final Buckets buckets;
    private final Clock clock;

    BucketOperations(Buckets buckets, Clock clock) {
        this.buckets = buckets;
        this.clock = clock;
    }

    void addTo(Routes routes) {
        Settings none = Settings.of();
        routes.add("GET", Subject.ACCOUNT, "", none.guard(this::list));
        routes.add(
                "PUT",
                Subject.BUCKET,
                "",
                Settings.of("x-amz-acl", "x-amz-bucket-object-lock-enabled", "x-amz-object-ownership")
                        .guard(this::create));
        routes.add("HEAD", Subject.BUCKET, "", none.guard(this::head));
        routes.add("GET", Subject.BUCKET, "location", Settings.of("location").guard(this::location));
        routes.add("GET", Subject.BUCKET, "tagging", Settings.of("tagging").guard(this::tags));
        routes.add("PUT", Subject.BUCKET, "tagging", Settings.of("tagging").guard(this::tag));
        routes.add("DELETE", Subject.BUCKET, "", none.guard(this::delete));
    }

    /** Only in us-east-1, S3 answers 200 if the caller owns the bucket already. */
    private Response create(ObjectRequest request) throws IOException {
        String name = BucketName.checked(request.bucket());
        Map<String, String> tags = Map.of();
        if (request.payload().bytes().length > 0) {
            XmlBody configuration = XmlBody.read(request.payload().bytes(), "CreateBucketConfiguration");
            checkConfiguration(configuration);
            tags = BucketTags.in(configuration.all("Tags"));
        }
        buckets.create(name, clock.instant(), tags);
        return Answers.empty(200, Headers.NONE.with("Location", "/" + name));
    }

    private static void checkConfiguration(XmlBody configuration) {
        Optional<String> region = configuration.text("LocationConstraint").filter(name -> !name.isEmpty());
        if (region.filter(AwsAccount.REGION::equals).isPresent()) {
            // S3 does not accept its default region as a constraint.
            throw S3Error.bad("InvalidLocationConstraint", "The specified location-constraint is not valid")
                    .with("LocationConstraint", region.get());
        }
        if (region.isPresent()) {
            throw S3Error.notImplemented("the region " + region.get() + "; it has " + AwsAccount.REGION);
        }
        configuration.refuseAllBut("LocationConstraint", "Tags");
    }

    private Response head(ObjectRequest request) {
        buckets.get(request.bucket());
        return Answers.empty(200, Headers.NONE.with("x-amz-bucket-region", AwsAccount.REGION));
    }

    /** S3 leaves the element empty for us-east-1. */
    private Response location(ObjectRequest request) {
        buckets.get(request.bucket());
        return Answers.xml(Xml.of("LocationConstraint"));
    }

    private Response tags(ObjectRequest request) {
        return Answers.xml(BucketTags.answer(buckets.get(request.bucket())));
    }

    private Response tag(ObjectRequest request) throws IOException {
        buckets.get(request.bucket())
                .tag(BucketTags.in(
                        XmlBody.read(request.payload().bytes(), "Tagging").all("TagSet")));
        return Answers.empty(204, Headers.NONE);
    }

    private Response delete(ObjectRequest request) {
        buckets.remove(request.bucket());
        return Answers.empty(204, Headers.NONE);
    }

    private Response list(ObjectRequest request) {
        Xml xml = Xml.of("ListAllMyBucketsResult");
        xml.begin("Owner").add("ID", AwsAccount.ID).end().begin("Buckets");
        for (Bucket bucket : buckets.all()) {
            xml.begin("Bucket")
                    .add("Name", bucket.name())
                    .add("CreationDate", bucket.created())
                    .add("BucketRegion", AwsAccount.REGION)
                    .end();
        }
        return Answers.xml(xml);
    }
}
