package dev.assay.internal.cost;

import java.util.List;

/**
 * What calls cost beside Lambda's memory and requests.
 *
 * @param region an AWS region, for example {@code us-east-1}
 * @param asOf the month in which the prices were valid
 * @param sources the pages that they were read from
 * @param currency always {@code USD}
 * @param perWriteRequest USD for one request to Amazon S3 that writes or lists
 * @param perReadRequest USD for one other request to Amazon S3
 * @param perLogGigabyte USD for one gigabyte that Amazon CloudWatch Logs takes in
 * @param perStorageGigabyteSecond USD for one gigabyte of a function's {@code /tmp} beyond 512 MB, for each second that is billed; the same for all
 *     architectures
 */
public record SidePrices(
        String region,
        String asOf,
        List<String> sources,
        String currency,
        double perWriteRequest,
        double perReadRequest,
        double perLogGigabyte,
        double perStorageGigabyteSecond) {

    private static final String US_EAST_1 = "/prices/aws-beside-lambda-us-east-1-2025-06.json";
    private static final double MEGABYTES_PER_GIGABYTE = 1024;
    private static final double MILLIS_PER_SECOND = 1000;
    private static final double BYTES_PER_GIGABYTE = 1L << 30;

    /** The newest table of us-east-1 that Assay knows. */
    public static SidePrices usEast1() {
        return PriceFile.read(US_EAST_1, SidePrices.class);
    }

    /** So much of {@code /tmp} beyond 512 MB for so long, in USD. */
    public double ofStorage(int megabytes, long millis) {
        return megabytes / MEGABYTES_PER_GIGABYTE * (millis / MILLIS_PER_SECOND) * perStorageGigabyteSecond;
    }

    /** A log of so many bytes, in USD. */
    public double ofLog(long bytes) {
        return bytes / BYTES_PER_GIGABYTE * perLogGigabyte;
    }
}
