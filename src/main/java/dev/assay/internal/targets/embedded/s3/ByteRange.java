package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of bytes in a content.
 *
 * @param from the first byte
 * @param count the number of bytes
 */
record ByteRange(long from, long count) {

    static final String COPY = "x-amz-copy-source-range";

    private static final Pattern ONE_RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /**
     * Reads the header {@code Range} (RFC 9110, section 14.1.2). Empty if it is not exactly one range of bytes; then S3 sends
     * the whole object.
     *
     * @param size the number of bytes in the content
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher matcher = ONE_RANGE.matcher(header.strip());
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return Optional.empty();
        }
        return matcher.group(1).isEmpty()
                ? Optional.of(lastBytes(header, Long.parseLong(matcher.group(2)), size))
                : fromTo(header, matcher, size);
    }

    /**
     * Reads the range of a part to copy: one range, with both ends, within the object.
     *
     * @param size the number of bytes in the object
     */
    static ByteRange ofCopy(String header, long size) {
        Matcher matcher = ONE_RANGE.matcher(header);
        boolean wellFormed = matcher.matches()
                && !matcher.group(1).isEmpty()
                && !matcher.group(2).isEmpty()
                && Long.parseLong(matcher.group(1)) <= Long.parseLong(matcher.group(2));
        if (!wellFormed) {
            throw S3Error.invalidArgument(
                    COPY,
                    header,
                    "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are"
                            + " the zero-based offsets of the first and last bytes to copy");
        }
        long first = Long.parseLong(matcher.group(1));
        long last = Long.parseLong(matcher.group(2));
        if (first >= size) {
            throw S3Error.invalidRequest("The specified copy range is invalid for the source object size");
        }
        if (last >= size) {
            throw S3Error.invalidArgument(
                    COPY, header, "Range specified is not valid for source object of size: " + size);
        }
        return new ByteRange(first, last - first + 1);
    }

    private static ByteRange lastBytes(String header, long wanted, long size) {
        long count = Math.min(wanted, size);
        if (count == 0) {
            throw notThere(header, size);
        }
        return new ByteRange(size - count, count);
    }

    private static Optional<ByteRange> fromTo(String header, Matcher matcher, long size) {
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(matcher.group(2)), size - 1);
        if (!matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < first) {
            return Optional.empty();
        }
        if (first >= size) {
            throw notThere(header, size);
        }
        return Optional.of(new ByteRange(first, last - first + 1));
    }

    private static S3Error notThere(String header, long size) {
        return S3Error.of(416, "InvalidRange", "The requested range is not satisfiable")
                .with("RangeRequested", header)
                .with("ActualObjectSize", Long.toString(size));
    }

    /** The value of the header {@code Content-Range}. */
    String of(long size) {
        return "bytes " + from + "-" + (from + count - 1) + "/" + size;
    }
}
