package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import dev.assay.internal.targets.embedded.s3.checksum.ChecksumAlgorithm;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Content;
import dev.assay.internal.targets.embedded.s3.store.ETag;
import dev.assay.internal.targets.embedded.s3.store.Part;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import dev.assay.internal.targets.embedded.s3.store.Upload;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Assembles an object from the parts that the client names.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html">CompleteMultipartUpload</a>
 */
final class Completion {

    static final String SIZE = "x-amz-mp-object-size";

    private static final long SMALLEST_PART_BYTES = 5L * 1024 * 1024;

    private static final String[] ELEMENTS = Stream.concat(
                    Stream.of("PartNumber", "ETag"),
                    Arrays.stream(ChecksumAlgorithm.values()).map(ChecksumAlgorithm::element))
            .toArray(String[]::new);

    private final ObjectRequest request;
    private final Upload upload;
    private final CompletionChecksums checksums;
    private final List<XmlBody> named;

    Completion(ObjectRequest request, Upload upload) throws IOException {
        this.request = request;
        this.upload = upload;
        this.checksums = new CompletionChecksums(request, UploadChecksums.of(upload));
        this.named = request.payload().bytes().length == 0 ? List.of() : parts(request);
        if (named.isEmpty()) {
            throw S3Error.invalidRequest("You must specify at least one part");
        }
        if (named.size() > UploadOperations.MOST_PARTS) {
            throw S3Error.malformedXml();
        }
    }

    private static List<XmlBody> parts(ObjectRequest request) throws IOException {
        XmlBody body = XmlBody.read(request.payload().bytes(), "CompleteMultipartUpload");
        body.refuseAllBut("Part");
        List<XmlBody> parts = body.all("Part");
        parts.forEach(part -> part.refuseAllBut(ELEMENTS));
        return parts;
    }

    /** Ends the upload. */
    StoredObject object(Instant now) throws IOException {
        // All checks come first: a request that fails must leave the upload open.
        checksums.checkType();
        List<Part> all = chosen(upload.parts());
        Content whole = Content.of(all.stream().map(Part::content).toList());
        checkSize(whole.length());
        Checksum checksum = checksums.checked(all);
        List<Part> parts = upload.complete(this::chosen);
        ETag etag = ETag.ofParts(parts.stream().map(Part::etag).toList());
        Content content = Content.of(parts.stream().map(Part::content).toList());
        return new StoredObject(content, etag, upload.attributes(), checksum, now);
    }

    private List<Part> chosen(List<Part> uploaded) {
        Map<Integer, Part> byNumber = uploaded.stream().collect(Collectors.toMap(Part::number, Function.identity()));
        List<Part> chosen = new ArrayList<>();
        int last = 0;
        for (XmlBody one : named) {
            int number = number(one);
            if (number <= last) {
                throw S3Error.bad(
                                "InvalidPartOrder",
                                "The list of parts was not in ascending order. Parts must be ordered by part number.")
                        .with("UploadId", upload.id());
            }
            Part part = byNumber.get(number);
            if (part == null || !part.etag().is(one.required("ETag")) || !checksums.match(part, one)) {
                throw invalid(one);
            }
            chosen.add(part);
            last = number;
        }
        chosen.subList(0, chosen.size() - 1).forEach(Completion::checkSize);
        return chosen;
    }

    private static int number(XmlBody one) {
        String text = one.required("PartNumber").strip();
        if (!text.matches("[0-9]{1,9}")) {
            throw S3Error.malformedXml();
        }
        return Integer.parseInt(text);
    }

    private S3Error invalid(XmlBody one) {
        return S3Error.bad(
                        "InvalidPart",
                        "One or more of the specified parts could not be found.  The part may not have been uploaded, or"
                                + " the specified entity tag may not match the part's entity tag.")
                .with("UploadId", upload.id())
                .with("PartNumber", one.required("PartNumber"))
                .with("ETag", plain(one.required("ETag")));
    }

    private static void checkSize(Part part) {
        if (part.content().length() < SMALLEST_PART_BYTES) {
            throw S3Error.bad("EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size")
                    .with("ProposedSize", Long.toString(part.content().length()))
                    .with("MinSizeAllowed", Long.toString(SMALLEST_PART_BYTES))
                    .with("PartNumber", Integer.toString(part.number()))
                    .with("ETag", plain(part.etag().quoted()));
        }
    }

    private void checkSize(long computed) {
        request.header(SIZE)
                .filter(text -> !text.equals(Long.toString(computed)))
                .ifPresent(text -> {
                    throw S3Error.invalidRequest("The provided '" + SIZE + "' header value " + text
                            + " does not match what was computed: " + computed);
                });
    }

    private static String plain(String etag) {
        return etag.replace("\"", "");
    }
}
