package dev.assay.internal.collect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.CollectedRecord;
import dev.assay.data.CollectedRecord.Refusal;
import dev.assay.data.RecordAccount;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which records are expected and which have arrived. Per expected invocation it holds three fingerprints: of its id, its
 * execution and its object's version. They take at most 75 bytes, 95 while a table grows. Ids other than UUIDs are also kept as
 * text.
 */
final class Ledger {

    private static final byte EXPECTED = 1;
    private static final byte ARRIVED = 2;
    private static final byte AGAIN = 4;

    private final FingerprintTable ids = new FingerprintTable();
    private final FingerprintTable executions = new FingerprintTable();
    private final FingerprintTable versions = new FingerprintTable();
    private final Map<Fingerprint, String> texts = new HashMap<>();
    private final TallyBuilder executedAgain = new TallyBuilder();
    private final TallyBuilder doubled = new TallyBuilder();
    private final TallyBuilder invalid = new TallyBuilder();
    private final TallyBuilder foreign = new TallyBuilder();
    private final @Nullable RecordIds others;
    private long expected;
    private long arrived;
    private long unexpected;
    private long unidentified;
    private long records;

    /** A ledger of records that are expected by their request ids. */
    Ledger() {
        this(null);
    }

    /** @param others what records are expected by instead of their request ids; absent for these */
    Ledger(@Nullable RecordIds others) {
        this.others = others;
    }

    synchronized void expect(String requestId) {
        Fingerprint id = Fingerprint.of(requestId);
        byte before = ids.flags(id);
        if ((before & EXPECTED) != 0) {
            return;
        }
        ids.add(id, EXPECTED);
        expected++;
        if (!id.reversible()) {
            texts.put(id, requestId);
        }
        if ((before & ARRIVED) != 0) {
            // The record arrived before it was expected.
            unexpected--;
            arrived++;
        }
    }

    /** Whether this version of an object was entered before. Some of SAAF's functions replace an instance's record on each call. */
    synchronized boolean knows(String key, String etag) {
        return versions.flags(Fingerprint.ofVersion(key, etag)) != 0;
    }

    synchronized void enter(CollectedRecord record) {
        versions.add(Fingerprint.ofVersion(record.key(), record.etag()), EXPECTED);
        Refusal refusal = record.refusal();
        if (refusal != null) {
            (refusal.kind() == Refusal.Kind.FOREIGN ? foreign : invalid).add(refusal.why());
            return;
        }
        records++;
        String requestId = record.requestId();
        String execution = record.executionId() == null ? record.key() + "\n" + record.etag() : record.executionId();
        if (!executions.add(Fingerprint.hashed(requestId + "/" + execution), ARRIVED)) {
            doubled.add(record.key());
        } else if (others != null) {
            others.of(record).forEach(id -> executed(id, false));
        } else if (requestId == null) {
            unidentified++;
        } else {
            executed(requestId, namesItsInstance(record));
        }
    }

    /** SAAF's profiles name no invocation. Their id is that of the instance, which serves many calls. */
    private static boolean namesItsInstance(CollectedRecord record) {
        JsonNode profile = record.profile();
        return profile != null
                && !profile.has("requestId")
                && profile.path(RecordKey.INSTANCE).asText().equals(record.requestId());
    }

    private void executed(String requestId, boolean isInstance) {
        Fingerprint id = Fingerprint.of(requestId);
        byte before = ids.flags(id);
        if ((before & ARRIVED) == 0) {
            ids.add(id, ARRIVED);
            arrived += (before & EXPECTED) != 0 ? 1 : 0;
            unexpected += (before & EXPECTED) != 0 ? 0 : 1;
        } else if (!isInstance && (before & AGAIN) == 0) {
            ids.add(id, AGAIN);
            executedAgain.add(requestId);
        }
    }

    /** Whether a record stands for this id. */
    synchronized boolean hasArrived(String id) {
        return (ids.flags(Fingerprint.of(id)) & ARRIVED) != 0;
    }

    synchronized long seen() {
        return versions.size();
    }

    synchronized boolean complete() {
        return arrived == expected;
    }

    /** Passes on the request ids of invocations without a record. */
    synchronized void forEachMissing(Consumer<? super String> sink) {
        ids.forEach((high, low, flags) -> {
            if ((flags & EXPECTED) != 0 && (flags & ARRIVED) == 0) {
                String text = texts.get(new Fingerprint(high, low, false));
                sink.accept(text == null ? Fingerprint.text(high, low) : text);
            }
        });
    }

    synchronized RecordAccount account(double seconds, @Nullable String trouble) {
        TallyBuilder missing = new TallyBuilder();
        forEachMissing(missing::add);
        return new RecordAccount(
                expected,
                arrived,
                missing.tally(),
                executedAgain.tally(),
                doubled.tally(),
                invalid.tally(),
                foreign.tally(),
                unexpected,
                unidentified,
                records,
                seconds,
                trouble);
    }
}
