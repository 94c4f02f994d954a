package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.access.AwsAccount;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.s3.Routes.Subject;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Buckets;
import dev.assay.internal.targets.embedded.s3.store.Part;
import dev.assay.internal.targets.embedded.s3.store.Upload;
import java.util.List;

/** Lists the uploads that were begun, and the parts of one. */
final class UploadListOperations {

    private static final int LONGEST_PAGE = 1000;

    private final Buckets buckets;

    UploadListOperations(Buckets buckets) {
        this.buckets = buckets;
    }

    void addTo(Routes routes) {
        routes.add("GET", Subject.BUCKET, "uploads", this::listUploads);
        routes.add("GET", Subject.OBJECT, "uploadId", this::listParts);
    }

    private Response listParts(ObjectRequest request) {
        Upload upload = UploadOperations.find(request, buckets.get(request.bucket()));
        int marker = request.number("part-number-marker", 0, Integer.MAX_VALUE);
        int most = request.number("max-parts", LONGEST_PAGE, LONGEST_PAGE);
        List<Part> rest =
                upload.parts().stream().filter(part -> part.number() > marker).toList();
        List<Part> page = rest.subList(0, Math.min(most, rest.size()));
        Xml xml = Xml.of("ListPartsResult")
                .add("Bucket", request.bucket())
                .add("Key", request.key())
                .add("UploadId", upload.id())
                .add("PartNumberMarker", marker)
                .add("MaxParts", most)
                .add("IsTruncated", page.size() < rest.size())
                .add("StorageClass", "STANDARD");
        if (!page.isEmpty()) {
            xml.add("NextPartNumberMarker", page.get(page.size() - 1).number());
        }
        if (upload.algorithm() != null) {
            xml.add("ChecksumAlgorithm", upload.algorithm().name())
                    .add("ChecksumType", upload.wholeChecksum() ? "FULL_OBJECT" : "COMPOSITE");
        }
        page.forEach(part -> add(xml, part));
        return Answers.xml(xml);
    }

    private static void add(Xml xml, Part part) {
        xml.begin("Part")
                .add("PartNumber", part.number())
                .add("LastModified", part.modified())
                .add("ETag", part.etag().quoted())
                .add("Size", part.content().length())
                .addChecksum(part.checksum())
                .end();
    }

    private Response listUploads(ObjectRequest request) {
        if (request.parameter("delimiter").filter(text -> !text.isEmpty()).isPresent()) {
            throw S3Error.notImplemented("delimiters in lists of uploads");
        }
        int most = request.number("max-uploads", LONGEST_PAGE, LONGEST_PAGE);
        KeyCoding coding = KeyCoding.of(request);
        List<Upload> rest = after(request);
        List<Upload> page = rest.subList(0, Math.min(most, rest.size()));
        Xml xml = Xml.of("ListMultipartUploadsResult")
                .add("Bucket", request.bucket())
                .add("Prefix", coding.of(request.parameter("prefix").orElse("")))
                .add("MaxUploads", most)
                .add("IsTruncated", page.size() < rest.size());
        request.parameter("encoding-type").ifPresent(text -> xml.add("EncodingType", text));
        if (page.size() < rest.size() && !page.isEmpty()) {
            Upload last = page.get(page.size() - 1);
            xml.add("NextKeyMarker", coding.of(last.key())).add("NextUploadIdMarker", last.id());
        }
        page.forEach(upload -> add(xml, upload, coding));
        return Answers.xml(xml);
    }

    private List<Upload> after(ObjectRequest request) {
        String prefix = request.parameter("prefix").orElse("");
        String key = request.parameter("key-marker").orElse("");
        String id = request.parameter("upload-id-marker").orElse("");
        return buckets.get(request.bucket()).uploads().all().stream()
                .filter(upload -> upload.key().startsWith(prefix))
                .filter(upload -> upload.isAfter(key, id))
                .toList();
    }

    private static void add(Xml xml, Upload upload, KeyCoding coding) {
        xml.begin("Upload")
                .add("Key", coding.of(upload.key()))
                .add("UploadId", upload.id())
                .begin("Owner")
                .add("ID", AwsAccount.ID)
                .end()
                .add("StorageClass", "STANDARD")
                .add("Initiated", upload.begun())
                .end();
    }
}
