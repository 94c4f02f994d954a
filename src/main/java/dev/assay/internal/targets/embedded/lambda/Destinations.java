package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.events.EventEnd;
import dev.assay.internal.targets.embedded.events.EventEnd.Condition;
import dev.assay.internal.targets.embedded.events.EventSettings;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends the records of events that were handled or dropped: to a function as an event, to a bucket as an object.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">Capturing records of Lambda
 *     asynchronous invocations</a>
 */
final class Destinations {

    private static final System.Logger LOG = System.getLogger(Destinations.class.getName());

    private static final String BUCKET = "arn:aws:s3:::";
    private static final String PATTERN = "$|kafka://([^.]([a-zA-Z0-9\\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*)"
            + ":([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)";
    private static final String FUNCTION = "arn:aws:lambda:";

    private static final DateTimeFormatter DAY = formatter("yyyy/MM/dd");
    private static final DateTimeFormatter MOMENT = formatter("yyyy-MM-dd'T'HH.mm.ss");

    private final DestinationBuckets buckets;
    private final Functions functions;
    private final AsynchronousCalls calls;

    Destinations(DestinationBuckets buckets, Functions functions, AsynchronousCalls calls) {
        this.buckets = buckets;
        this.functions = functions;
        this.calls = calls;
    }

    /** Refuses destinations that are not there, the function itself, and what only AWS has. */
    void check(String function, EventSettings settings) {
        checkPattern("onSuccess", settings.onSuccess());
        checkPattern("onFailure", settings.onFailure());
        check(function, settings, settings.onSuccess(), true);
        check(function, settings, settings.onFailure(), false);
    }

    private static void checkPattern(String field, @Nullable String arn) {
        if (arn != null && !arn.matches(PATTERN)) {
            throw ServiceError.validation(
                    "destinationConfig." + field + ".destination",
                    arn,
                    "Member must satisfy regular expression pattern: " + PATTERN);
        }
    }

    private void check(String function, EventSettings settings, @Nullable String arn, boolean forSuccess) {
        if (arn == null) {
            return;
        }
        if (arn.startsWith(FUNCTION)) {
            checkFunction(function, arn);
        } else if (arn.startsWith(BUCKET) && !forSuccess) {
            if (!buckets.exists(arn.substring(BUCKET.length()))) {
                throw invalid(arn);
            }
        } else if (arn.matches("arn:aws:(sqs|sns|events):.*")) {
            throw ServiceError.notImplemented("the destination " + arn + "; it has functions and buckets");
        } else {
            throw ServiceError.invalidParameter("The provided destination config DestinationConfig(onSuccess="
                    + shown("OnSuccess", settings.onSuccess()) + ", onFailure="
                    + shown("OnFailure", settings.onFailure()) + ") is invalid.");
        }
    }

    private void checkFunction(String function, String arn) {
        FunctionReference destination = FunctionReference.read(ReferenceForm.FUNCTION_NAME, arn);
        if (destination.name().equals(function)) {
            throw ServiceError.invalidParameter("You can't specify the function as a destination for itself.");
        }
        if (!destination.isLatest() || functions.find(destination.name()).isEmpty()) {
            throw invalid(arn);
        }
    }

    private static String shown(String field, @Nullable String arn) {
        return arn == null ? "null" : field + "(destination=" + arn + ")";
    }

    private static ServiceError invalid(String arn) {
        return ServiceError.invalidParameter("The destination ARN " + arn + " is invalid.");
    }

    /** Sends the record of an event to the destination that is set for its end, if one is set. */
    void tell(EventEnd end, EventSettings settings) {
        String arn = end.condition() == Condition.SUCCESS ? settings.onSuccess() : settings.onFailure();
        if (arn == null) {
            return;
        }
        try {
            send(arn, end);
        } catch (RuntimeException e) {
            // AWS counts it (DestinationDeliveryFailures) and does no more.
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The record of event " + end.event().requestId() + " could not be sent to " + arn + ": " + e);
        }
    }

    private void send(String arn, EventEnd end) {
        byte[] record = InvocationRecord.of(end);
        if (arn.startsWith(BUCKET)) {
            buckets.put(arn.substring(BUCKET.length()), key(end), record);
        } else {
            FunctionReference destination = FunctionReference.read(ReferenceForm.FUNCTION_NAME, arn);
            functions.get(destination);
            InvocationType.EVENT.checkLength(record);
            calls.accept(UUID.randomUUID().toString(), destination, record, chain(end));
        }
    }

    /** The chain of calls that the record continues. The function's own call belongs to it, if there was one. */
    private static String chain(EventEnd end) {
        String before = end.event().traceHeader();
        return end.calls() == 0
                ? before
                : Trace.of(before)
                        .with(FunctionReference.arn(end.event().function()))
                        .header();
    }

    /** {@code aws/lambda/async/<function>/YYYY/MM/DD/YYYY-MM-DDTHH.MM.SS-<UUID>}. */
    private static String key(EventEnd end) {
        return "aws/lambda/async/" + end.event().function() + "/" + DAY.format(end.at()) + "/" + MOMENT.format(end.at())
                + "-" + UUID.randomUUID();
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
