package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.s3.Routes.Subject;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Buckets;
import dev.assay.internal.targets.embedded.s3.store.Notification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Sets and shows which functions a bucket calls.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketNotificationConfiguration.html">
 *     PutBucketNotificationConfiguration</a>
 */
final class NotificationOperations {

    private static final String PART = "notification";
    private static final String ROOT = "NotificationConfiguration";
    private static final String FUNCTION = "CloudFunctionConfiguration";
    private static final Set<String> EVENTS = Set.of(
            "s3:ObjectCreated:*",
            "s3:ObjectCreated:Put",
            "s3:ObjectCreated:Copy",
            "s3:ObjectCreated:CompleteMultipartUpload",
            "s3:ObjectRemoved:*",
            "s3:ObjectRemoved:Delete");

    private final Buckets buckets;
    private final ObjectEvents events;

    NotificationOperations(Buckets buckets, ObjectEvents events) {
        this.buckets = buckets;
        this.events = events;
    }

    void addTo(Routes routes) {
        routes.add(
                "PUT",
                Subject.BUCKET,
                PART,
                Settings.of(PART, "x-amz-skip-destination-validation").guard(this::put));
        routes.add("GET", Subject.BUCKET, PART, Settings.of(PART).guard(this::get));
    }

    private Response put(ObjectRequest request) throws IOException {
        XmlBody body = XmlBody.read(request.payload().bytes(), ROOT);
        body.refuseAllBut(FUNCTION);
        List<Notification> wanted = new ArrayList<>();
        for (XmlBody one : body.all(FUNCTION)) {
            Notification notification = read(one);
            if (wanted.stream().anyMatch(notification::overlaps)) {
                throw S3Error.bad(
                        "InvalidArgument",
                        "Configurations overlap. Configurations on the same bucket cannot"
                                + " share a common event type.");
            }
            wanted.add(notification);
        }
        buckets.get(request.bucket()).notify(wanted);
        return Answers.empty(200, Headers.NONE);
    }

    private Notification read(XmlBody one) {
        one.refuseAllBut("Id", "CloudFunction", "Event", "Filter");
        String function = one.required("CloudFunction");
        if (!events.permits(function)) {
            throw S3Error.bad("InvalidArgument", "Unable to validate the following destination configurations")
                    .with("ArgumentName1", function)
                    .with("ArgumentValue1", "Not authorized to invoke function [" + function + "]");
        }
        List<String> named = one.all("Event").stream().map(XmlBody::text).toList();
        for (String event : named) {
            if (!EVENTS.contains(event)) {
                throw S3Error.notImplemented("the event " + event);
            }
        }
        if (named.isEmpty()) {
            throw S3Error.malformedXml();
        }
        String id = one.text("Id")
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> UUID.randomUUID().toString());
        return new Notification(id, function, named, rule(one, "prefix"), rule(one, "suffix"));
    }

    private static String rule(XmlBody one, String name) {
        return one.all("Filter").stream()
                .flatMap(filter -> filter.all("S3Key").stream())
                .flatMap(key -> key.all("FilterRule").stream())
                .filter(rule -> rule.required("Name").equalsIgnoreCase(name))
                .map(rule -> rule.text("Value").orElse(""))
                .findFirst()
                .orElse("");
    }

    private Response get(ObjectRequest request) {
        Xml xml = Xml.of(ROOT);
        for (Notification one : buckets.get(request.bucket()).notifications()) {
            xml.begin(FUNCTION).add("Id", one.id()).add("CloudFunction", one.function());
            one.events().forEach(event -> xml.add("Event", event));
            xml.begin("Filter").begin("S3Key");
            addRule(xml, "Prefix", one.prefix());
            addRule(xml, "Suffix", one.suffix());
            xml.end().end().end();
        }
        return Answers.xml(xml);
    }

    private static void addRule(Xml xml, String name, String value) {
        if (!value.isEmpty()) {
            xml.begin("FilterRule").add("Name", name).add("Value", value).end();
        }
    }
}
