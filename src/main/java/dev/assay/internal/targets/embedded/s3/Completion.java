package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Content;
import dev.assay.internal.targets.embedded.s3.store.ETag;
import dev.assay.internal.targets.embedded.s3.store.Part;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import dev.assay.internal.targets.embedded.s3.store.Upload;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes one object of the parts that the client names.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html">CompleteMultipartUpload</a>
 */
final class Completion {

    private static final long SMALLEST_PART_BYTES = 5L * 1024 * 1024;

    private final ObjectRequest request;
    private final Upload upload;
    private final UploadChecksums checksums;
    private final List<XmlBody> named;

    Completion(ObjectRequest request, Upload upload) throws IOException {
        this.request = request;
        this.upload = upload;
        this.checksums = UploadChecksums.of(upload);
        this.named = XmlBody.read(request.payload().bytes(), "CompleteMultipartUpload")
                .all("Part");
        if (named.isEmpty() || named.size() > UploadOperations.MOST_PARTS) {
            throw S3Error.malformedXml();
        }
    }

    /** Ends the upload. */
    StoredObject object(Instant now) throws IOException {
        // Before it ends: what the client says about the whole may be wrong.
        Checksum checksum = checksums.ofObject(chosen(upload.parts()));
        checkWhole(checksum);
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
                        "The list of parts was not in ascending order. Parts must be ordered by part number.");
            }
            chosen.add(checked(byNumber.get(number), one));
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

    private Part checked(@Nullable Part part, XmlBody one) {
        if (part == null || !part.etag().is(one.required("ETag")) || !hasChecksum(part, one)) {
            throw S3Error.bad(
                            "InvalidPart",
                            "One or more of the specified parts could not be found. The part may not have been uploaded, or"
                                    + " the specified entity tag may not match the part's entity tag.")
                    .with("UploadId", upload.id())
                    .with("PartNumber", one.required("PartNumber"))
                    .with("ETag", one.required("ETag"));
        }
        return part;
    }

    private boolean hasChecksum(Part part, XmlBody one) {
        Checksum own = part.checksum();
        if (own == null) {
            return true;
        }
        if (one.text(own.algorithm().element()).isEmpty() && checksums.areComposed()) {
            throw S3Error.invalidRequest("The upload was created using a "
                    + own.algorithm().name().toLowerCase(Locale.ROOT)
                    + " checksum. The complete request must include the checksum for each part."
                    + " It was missing for part " + part.number() + " in the request.");
        }
        return one.text(own.algorithm().element()).map(own.text()::equals).orElse(true);
    }

    private static void checkSize(Part part) {
        if (part.content().length() < SMALLEST_PART_BYTES) {
            throw S3Error.bad("EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size")
                    .with("ProposedSize", Long.toString(part.content().length()))
                    .with("MinSizeAllowed", Long.toString(SMALLEST_PART_BYTES))
                    .with("PartNumber", Integer.toString(part.number()))
                    .with("ETag", part.etag().quoted());
        }
    }

    private void checkWhole(@Nullable Checksum checksum) {
        if (checksum != null
                && request.header(checksum.algorithm().header())
                        .filter(text -> !text.equals(checksum.text()))
                        .isPresent()) {
            throw S3Error.bad(
                    "BadDigest",
                    "The " + checksum.algorithm() + " you specified did not match the calculated checksum.");
        }
    }
}
