package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.access.AwsAccount;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.s3.Routes.Subject;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Buckets;
import dev.assay.internal.targets.embedded.s3.store.Listing;
import dev.assay.internal.targets.embedded.s3.store.Listing.Item;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import java.util.List;
import java.util.Optional;

/**
 * Lists the objects of a bucket in pages: ListObjectsV2 and the older ListObjects.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html">ListObjectsV2</a>
 */
final class ListOperations {

    private static final int LONGEST_PAGE = 1000;
    private static final String LIST_TYPE = "list-type";

    private final Buckets buckets;

    ListOperations(Buckets buckets) {
        this.buckets = buckets;
    }

    void addTo(Routes routes) {
        String[] common = {"delimiter", "encoding-type", "max-keys", "prefix", "x-amz-optional-object-attributes"};
        routes.add(
                "GET",
                Subject.BUCKET,
                LIST_TYPE,
                Settings.of(common)
                        .and(LIST_TYPE, "continuation-token", "fetch-owner", "start-after")
                        .guard(this::list));
        routes.add("GET", Subject.BUCKET, "", Settings.of(common).and("marker").guard(this::listInOldForm));
    }

    private Response list(ObjectRequest request) {
        String type = request.parameter(LIST_TYPE).orElse("");
        if (!type.equals("2")) {
            throw S3Error.invalidArgument(LIST_TYPE, type, "Invalid List Type specified in Request");
        }
        Optional<String> token = request.parameter("continuation-token");
        PageToken from = token.map(PageToken::read)
                .orElseGet(() -> new PageToken(request.parameter("start-after").orElse(""), false));
        KeyCoding coding = KeyCoding.of(request);
        Listing listing = listing(request, from);
        Xml xml =
                begin(request, coding).add("KeyCount", listing.items().size()).add("IsTruncated", listing.truncated());
        token.ifPresent(text -> xml.add("ContinuationToken", text));
        if (token.isEmpty()) {
            request.parameter("start-after").ifPresent(text -> xml.add("StartAfter", coding.of(text)));
        }
        if (listing.truncated()) {
            xml.add("NextContinuationToken", PageToken.after(last(listing)).text());
        }
        boolean owner = request.parameter("fetch-owner").filter("true"::equals).isPresent();
        listing.items().forEach(item -> add(xml, item, coding, owner));
        return Answers.xml(xml);
    }

    private Response listInOldForm(ObjectRequest request) {
        String marker = request.parameter("marker").orElse("");
        String delimiter = request.parameter("delimiter").orElse("");
        KeyCoding coding = KeyCoding.of(request);
        Listing listing =
                listing(request, after(marker, request.parameter("prefix").orElse(""), delimiter));
        Xml xml = begin(request, coding).add("Marker", coding.of(marker)).add("IsTruncated", listing.truncated());
        if (listing.truncated() && !delimiter.isEmpty()) {
            xml.add("NextMarker", coding.of(last(listing).key()));
        }
        listing.items().forEach(item -> add(xml, item, coding, true));
        return Answers.xml(xml);
    }

    /** If the marker is a common prefix or a key within one, the list begins after all keys of that prefix. */
    private static PageToken after(String marker, String prefix, String delimiter) {
        int end = delimiter.isEmpty() || !marker.startsWith(prefix) ? -1 : marker.indexOf(delimiter, prefix.length());
        return end < 0
                ? new PageToken(marker, false)
                : new PageToken(marker.substring(0, end + delimiter.length()), true);
    }

    private Listing listing(ObjectRequest request, PageToken from) {
        return buckets.get(request.bucket())
                .list(new Listing.Wish(
                        request.parameter("prefix").orElse(""),
                        request.parameter("delimiter").orElse(""),
                        from.key(),
                        from.isPrefix(),
                        most(request)));
    }

    private static int most(ObjectRequest request) {
        return request.number("max-keys", LONGEST_PAGE, LONGEST_PAGE);
    }

    private static Item last(Listing listing) {
        List<Item> items = listing.items();
        return items.get(items.size() - 1);
    }

    private static Xml begin(ObjectRequest request, KeyCoding coding) {
        Xml xml = Xml.of("ListBucketResult")
                .add("Name", request.bucket())
                .add("Prefix", coding.of(request.parameter("prefix").orElse("")))
                .add("MaxKeys", most(request));
        request.parameter("delimiter").ifPresent(text -> xml.add("Delimiter", coding.of(text)));
        request.parameter("encoding-type").ifPresent(text -> xml.add("EncodingType", text));
        return xml;
    }

    private static void add(Xml xml, Item item, KeyCoding coding, boolean owner) {
        StoredObject object = item.object();
        if (object == null) {
            xml.begin("CommonPrefixes").add("Prefix", coding.of(item.key())).end();
            return;
        }
        xml.begin("Contents")
                .add("Key", coding.of(item.key()))
                .add("LastModified", object.modified())
                .add("ETag", object.etag().quoted())
                .add("ChecksumAlgorithm", object.checksum().algorithm().name())
                .add("ChecksumType", object.checksum().type())
                .add("Size", object.size());
        if (owner) {
            xml.begin("Owner").add("ID", AwsAccount.ID).end();
        }
        xml.add("StorageClass", "STANDARD").end();
    }
}
