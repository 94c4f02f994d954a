package dev.assay.experiment;

/**
 * Where in a stream Lambda begins to read.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">CreateEventSourceMapping</a>
 */
public enum StartingPosition {
    /** At the oldest record that the stream has. */
    TRIM_HORIZON,
    /**
     * At the records that come after Lambda has begun to read. It may take minutes until it does, as AWS says, and LocalStack says nothing about when it has:
     * records of the first visits may be missed.
     */
    LATEST
}
