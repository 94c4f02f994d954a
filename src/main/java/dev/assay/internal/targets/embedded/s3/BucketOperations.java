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
import java.util.Optional;

/** Creates, finds, lists and deletes buckets. */
final class BucketOperations {

    private static final int LONGEST_PAGE = 10_000;

    private final Buckets buckets;
    private final Clock clock;

    BucketOperations(Buckets buckets, Clock clock) {
        this.buckets = buckets;
        this.clock = clock;
    }

    void addTo(Routes routes) {
        routes.add("GET", Subject.ACCOUNT, "", this::list);
        routes.add("PUT", Subject.BUCKET, "", this::create);
        routes.add("HEAD", Subject.BUCKET, "", this::head);
        routes.add("GET", Subject.BUCKET, "location", this::location);
        routes.add("DELETE", Subject.BUCKET, "", this::delete);
    }

    private Response create(ObjectRequest request) throws IOException {
        String name = BucketName.checked(request.bucket());
        if (request.payload().bytes().length > 0) {
            checkConfiguration(XmlBody.read(request.payload().bytes(), "CreateBucketConfiguration"));
        }
        buckets.create(name, clock.instant());
        return Answers.empty(200, Headers.NONE.with("Location", "/" + name));
    }

    private static void checkConfiguration(XmlBody configuration) {
        Optional<String> region = configuration.text("LocationConstraint");
        if (region.isPresent() && !region.get().equals(AwsAccount.REGION)) {
            throw S3Error.bad(
                    "IllegalLocationConstraintException",
                    "The " + region.get() + " location constraint is incompatible for the region specific endpoint"
                            + " this request was sent to.");
        }
        if (!configuration.all("Bucket").isEmpty() || !configuration.all("Tags").isEmpty()) {
            throw S3Error.notImplemented("directory buckets and tags of buckets");
        }
    }

    private Response head(ObjectRequest request) {
        buckets.get(request.bucket());
        return Answers.empty(200, Headers.NONE.with("x-amz-bucket-region", AwsAccount.REGION));
    }

    /** Empty for us-east-1. */
    private Response location(ObjectRequest request) {
        buckets.get(request.bucket());
        return Answers.xml(Xml.of("LocationConstraint"));
    }

    private Response delete(ObjectRequest request) {
        buckets.remove(request.bucket());
        return Answers.empty(204, Headers.NONE);
    }

    private Response list(ObjectRequest request) {
        int most = request.number("max-buckets", LONGEST_PAGE, LONGEST_PAGE);
        String prefix = request.parameter("prefix").orElse("");
        String after = request.parameter("continuation-token").orElse("");
        Xml xml = Xml.of("ListAllMyBucketsResult");
        xml.begin("Owner").add("ID", AwsAccount.ID).end().begin("Buckets");
        int listed = 0;
        String last = "";
        for (Bucket bucket : buckets.all()) {
            if (bucket.name().startsWith(prefix) && bucket.name().compareTo(after) > 0) {
                if (listed == most) {
                    return Answers.xml(xml.end().add("ContinuationToken", last));
                }
                add(xml, bucket);
                last = bucket.name();
                listed++;
            }
        }
        return Answers.xml(xml);
    }

    private static void add(Xml xml, Bucket bucket) {
        xml.begin("Bucket")
                .add("Name", bucket.name())
                .add("CreationDate", bucket.created())
                .add("BucketRegion", AwsAccount.REGION)
                .end();
    }
}
