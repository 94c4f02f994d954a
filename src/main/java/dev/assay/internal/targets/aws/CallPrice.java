package dev.assay.internal.targets.aws;

import dev.assay.data.InstructionSet;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.cost.Prices;
import dev.assay.internal.cost.SidePrices;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

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

    private final Map<InstructionSet, Cost> lambda = new EnumMap<>(InstructionSet.class);
    private final SidePrices side = SidePrices.usEast1();
    private final InstructionSet usual;
    private final double factor;
    private final double beside;

    private CallPrice(String region, InstructionSet usual) {
        for (InstructionSet architecture : InstructionSet.values()) {
            lambda.put(architecture, new Cost(Prices.of(region, architecture)));
        }
        this.usual = usual;
        this.factor = known().isStandIn() ? ELSEWHERE : 1;
        this.beside = region.equals(KNOWN_REGION) ? 1 : ELSEWHERE;
    }

    /**
     * What has no price table in the region costs as much as in us-east-1, and half as much again.
     *
     * @param usual of functions that name no architecture
     */
    static CallPrice in(String region, InstructionSet usual) {
        return new CallPrice(region, usual);
    }

    private Prices known() {
        return Objects.requireNonNull(lambda.get(usual)).prices();
    }

    /** The architecture of functions that name none. */
    InstructionSet usual() {
        return usual;
    }

    /** One call that takes as long as it may, INIT besides, in USD. */
    double worstCase(FunctionSize size) {
        return billed(size.timeoutSeconds() * MILLIS + LONGEST_INIT_MILLIS, size)
                + beside * side.ofLog(LOG_BYTES_AT_MOST);
    }

    /** The same of an asynchronous call, which nobody sees end. */
    double worstCaseOfEvent(FunctionSize size) {
        return ATTEMPTS_OF_EVENT * worstCase(size);
    }

    private double billed(long millis, FunctionSize size) {
        Cost cost = Objects.requireNonNull(lambda.get(size.architecture()));
        return factor * cost.ofInvocation(millis, size.memoryMegabytes())
                + beside * side.ofStorage(size.paidEphemeralMegabytes(), millis);
    }

    /**
     * One call of which the platform told what is billed, in USD.
     *
     * @param tail the end of its log, at most 4 KB: a shorter one is the whole log
     */
    double of(long billedMillis, FunctionSize size, String tail) {
        byte[] log = Base64.getDecoder().decode(tail);
        long events = tail.isEmpty()
                ? 0
                : new String(log, StandardCharsets.UTF_8).lines().count();
        long bytes = log.length < TAIL_BYTES ? log.length + events * BYTES_PER_EVENT : LOG_BYTES_AT_MOST;
        return billed(billedMillis, size) + beside * side.ofLog(bytes);
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
        String table = "prices of " + known().table() + " as of " + known().asOf();
        if (factor > 1) {
            return table + ", times " + factor;
        }
        return beside > 1 ? table + "; beside Lambda those of " + KNOWN_REGION + ", times " + beside : table;
    }
}
