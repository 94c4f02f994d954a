package dev.assay.internal.targets.aws;

import dev.assay.internal.cost.Architecture;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.cost.Prices;
import dev.assay.internal.cost.SidePrices;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What calls cost: Lambda by its price table, and the log that each call leaves.
 *
 * <p>Sources: the price tables name theirs. INIT may take 10 s and is billed
 * (<a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">Lambda execution environment lifecycle</a>). An event of an
 * asynchronous call is tried three times
 * (<a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">How Lambda handles errors and retries</a>).
 */
final class CallPrice {

    private static final String KNOWN_REGION = "us-east-1";
    private static final double ELSEWHERE = 1.5;
    private static final long LONGEST_INIT_MILLIS = 10_000;
    private static final long MILLIS = 1000;
    static final int ATTEMPTS_OF_EVENT = 3;

    private static final int TAIL_BYTES = 4096;

    /** What CloudWatch Logs adds to each event. */
    private static final int BYTES_PER_EVENT = 26;

    /** START, END and REPORT are about 400 bytes; the rest is the function's. */
    private static final long LOG_BYTES_AT_MOST = 16 * 1024;

    private final Cost cost;
    private final SidePrices side = SidePrices.usEast1();
    private final double factor;
    private final double beside;

    private CallPrice(Cost cost, double factor, double beside) {
        this.cost = cost;
        this.factor = factor;
        this.beside = beside;
    }

    /** What has no price table in the region costs as much as in us-east-1, and half as much again. */
    static CallPrice in(String region, Architecture architecture) {
        Prices prices = Prices.of(region, architecture);
        return new CallPrice(
                new Cost(prices), prices.isStandIn() ? ELSEWHERE : 1, region.equals(KNOWN_REGION) ? 1 : ELSEWHERE);
    }

    /** One call that takes as long as it may, INIT besides, in USD. */
    double worstCase(int memoryMegabytes, int timeoutSeconds) {
        return factor * cost.ofInvocation(timeoutSeconds * MILLIS + LONGEST_INIT_MILLIS, memoryMegabytes)
                + beside * side.ofLog(LOG_BYTES_AT_MOST);
    }

    /** The same of an asynchronous call, which nobody sees end. */
    double worstCaseOfEvent(int memoryMegabytes, int timeoutSeconds) {
        return ATTEMPTS_OF_EVENT * worstCase(memoryMegabytes, timeoutSeconds);
    }

    /**
     * One call of which the platform told what is billed, in USD.
     *
     * @param tail the end of its log, at most 4 KB: a shorter one is the whole log
     */
    double of(long billedMillis, int memoryMegabytes, String tail) {
        byte[] log = Base64.getDecoder().decode(tail);
        long events = tail.isEmpty()
                ? 0
                : new String(log, StandardCharsets.UTF_8).lines().count();
        long bytes = log.length < TAIL_BYTES ? log.length + events * BYTES_PER_EVENT : LOG_BYTES_AT_MOST;
        return factor * cost.ofInvocation(billedMillis, memoryMegabytes) + beside * side.ofLog(bytes);
    }

    /** One request to the object store, in USD. */
    double ofObjectRequest(boolean reads) {
        return beside * (reads ? side.perReadRequest() : side.perWriteRequest());
    }

    /** How much more than in us-east-1 is counted for what is not Lambda itself. */
    double elsewhere() {
        return beside;
    }

    /** Where the prices come from, in words. */
    String inWords() {
        String table =
                "prices of " + cost.prices().table() + " as of " + cost.prices().asOf();
        if (factor > 1) {
            return table + ", times " + factor;
        }
        return beside > 1 ? table + "; beside Lambda those of " + KNOWN_REGION + ", times " + beside : table;
    }
}
