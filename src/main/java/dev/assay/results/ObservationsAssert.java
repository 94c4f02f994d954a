package dev.assay.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.data.Body;
import dev.assay.data.Burst;
import dev.assay.data.Failure;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.internal.observations.LastAttempts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Exact claims on the observations at one level. */
public final class ObservationsAssert extends ClaimAssert<ObservationsAssert, Observations> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    ObservationsAssert(Observations actual) {
        super(actual, ObservationsAssert.class, actual.judgements(), ".allSucceeded()");
    }

    /** Claims that every call succeeded, warm-up calls included; of a call that was made again, the last attempt. */
    public ObservationsAssert allSucceeded() {
        finish();
        List<Observation> decisive = LastAttempts.of(actual.all());
        List<Observation> others = decisive.stream()
                .filter(one -> one.outcome() != Outcome.SUCCESS)
                .toList();
        return judged(
                "invocations that succeeded",
                others.stream().map(ObservationsAssert::failed).toList(),
                decisive.size(),
                firstLog(others));
    }

    /**
     * Claims that every response holds this value in this top-level field, warm-up calls included; of a call that was made again,
     * that of the last attempt.
     *
     * @param field the field's name
     * @param expected a number, a string, a boolean, or what else Jackson writes as JSON
     */
    public ObservationsAssert everyResponse(String field, Object expected) {
        finish();
        JsonNode wanted = JSON.valueToTree(expected);
        List<Observation> decisive = LastAttempts.of(actual.all());
        List<String> others = decisive.stream()
                .filter(one -> !same(wanted, fieldOf(one, field)))
                .map(one -> called(one) + ": " + fieldOf(one, field))
                .toList();
        return judged("responses with " + field + " = " + wanted, others, decisive.size());
    }

    /**
     * Claims that of every burst of released calls, those of warm-up included, there was a moment at which all were under way, by the
     * client's clock: the last start lies before the first end. Calls that were made alone are no bursts.
     */
    public ObservationsAssert everyBurstWasInFlightTogether() {
        finish();
        List<Burst> bursts =
                actual.bursts().stream().filter(one -> one.size() > 1).toList();
        List<String> others = bursts.stream()
                .filter(one -> !one.wasInFlightTogether())
                .map(ObservationsAssert::apart)
                .toList();
        return judged("bursts in flight together", others, bursts.size());
    }

    /**
     * Claims that in each visit exactly so many calls were made and all were refused with status 429 for this reason. For targets that
     * count exactly; elsewhere see {@link #isThrottledOnlyBecause}.
     *
     * @param calls in each visit, warm-up visits included; at least 1
     * @param reason for example {@code ReservedFunctionConcurrentInvocationLimitExceeded}
     */
    public ObservationsAssert isThrottled(int calls, String reason) {
        return inEachVisit(
                "visits that throttled " + calls + " calls because of " + reason,
                visit -> visit.notThrottled(atLeastOne(calls), reason));
    }

    /**
     * Claims that in each visit at least one attempt was refused with status 429, each that was for this reason, and that every
     * other one succeeded.
     *
     * @param reason for example {@code ReservedFunctionConcurrentInvocationLimitExceeded}
     */
    public ObservationsAssert isThrottledOnlyBecause(String reason) {
        return inEachVisit(
                "visits that throttled, and only because of " + reason, visit -> visit.otherwiseThrottled(reason));
    }

    /**
     * Claims that in each visit exactly so many calls were made and that the last attempt of each succeeded.
     *
     * @param calls in each visit, warm-up visits included; at least 1
     */
    public ObservationsAssert losesNoneOf(int calls) {
        return inEachVisit("visits that lost none of " + calls + " calls", visit -> visit.lost(atLeastOne(calls)));
    }

    private static int atLeastOne(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("calls (" + calls + ") must be at least 1");
        }
        return calls;
    }

    private ObservationsAssert inEachVisit(String subject, Function<VisitCalls, Optional<String>> wrong) {
        finish();
        List<VisitCalls> visits = VisitCalls.of(actual.design(), actual.all());
        List<String> others =
                visits.stream().flatMap(visit -> wrong.apply(visit).stream()).toList();
        return judged(subject, others, visits.size());
    }

    private static String apart(Burst burst) {
        return String.format(
                Locale.ROOT,
                "%d calls of block %d: the first had ended %.1f ms before the last started, start skew %.1f ms",
                burst.size(),
                burst.place().block(),
                -burst.togetherMillis(),
                burst.startSkewMillis());
    }

    private static @Nullable JsonNode fieldOf(Observation one, String field) {
        Body body = one.response();
        if (body != null && body.json() != null) {
            return body.json().get(field);
        }
        return one.profile() == null ? null : one.profile().get(field);
    }

    /** Numbers are compared by value: 3 is 3.0, whatever type a JSON parser chose. */
    private static boolean same(JsonNode wanted, @Nullable JsonNode found) {
        if (found != null && wanted.isNumber() && found.isNumber()) {
            return wanted.decimalValue().compareTo(found.decimalValue()) == 0;
        }
        return wanted.equals(found);
    }

    private static String failed(Observation one) {
        Failure failure = one.failure();
        return called(one) + ": " + one.outcome()
                + (failure == null ? "" : " " + failure.type() + " " + failure.message());
    }

    /** What the first of them that logged anything logged. */
    private static String firstLog(List<Observation> failed) {
        for (Observation one : failed) {
            Failure failure = one.failure();
            if (failure != null && failure.log() != null) {
                return "; log of call " + one.sequence() + ":\n    "
                        + failure.log().replace("\n", "\n    ");
            }
        }
        return "";
    }

    private static String called(Observation one) {
        return "call " + one.sequence() + " (request id " + one.requestId() + ")";
    }

    private ObservationsAssert judged(String subject, List<String> others, int all) {
        return judged(subject, others, all, "");
    }

    private ObservationsAssert judged(String subject, List<String> others, int all, String detail) {
        boolean holds = others.isEmpty() && all > 0;
        String bound = holds ? "all " + all : "all " + all + "; others: " + FirstFew.of(others) + detail;
        actual.judgements()
                .judged(Judge.exact(subject + " at " + actual.cell().label(), holds, all - others.size(), bound, all));
        return this;
    }
}
