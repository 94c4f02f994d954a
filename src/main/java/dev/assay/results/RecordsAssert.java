package dev.assay.results;

import dev.assay.data.CollectedRecord;
import dev.assay.data.RecordAccount;
import dev.assay.data.RecordAccount.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Exact claims on the records that functions pushed. If there are none, all of them but {@link #haveCount} are refuted. */
public final class RecordsAssert extends ClaimAssert<RecordsAssert, Records> {

    RecordsAssert(Records actual) {
        super(actual, RecordsAssert.class, actual.judgements(), ".areComplete()");
    }

    /** Claims that every call that succeeded or was accepted left a record, of at least one call. */
    public RecordsAssert areComplete() {
        finish();
        RecordAccount account = actual.account();
        boolean holds = account.expected() > 0 && account.complete();
        String missing = account.complete()
                ? ""
                : "; missing: " + FirstFew.of(account.missing().first());
        return judged("invocations with a record", holds, account.arrived(), "all " + account.expected() + missing);
    }

    /** Claims that no execution left more than one record. */
    public RecordsAssert areNotDoubled() {
        finish();
        return none("doubled records", actual.account().doubled());
    }

    /** Claims that every invocation was executed once: on AWS an asynchronous one may rightly be executed again. */
    public RecordsAssert areOfOneExecutionEach() {
        finish();
        return none("invocations executed more than once", actual.account().executedAgain());
    }

    /** Claims that nothing else was in the run's place than profiles of this run. */
    public RecordsAssert areAllProfilesOfThisRun() {
        finish();
        RecordAccount account = actual.account();
        return none("records that are no profile", account.invalid()).none("objects of others", account.foreign());
    }

    /** Claims that every record has a call that was expected, and says which: nobody called the function but the experiment. */
    public RecordsAssert areAllExpected() {
        finish();
        long others = actual.account().unexpected() + actual.account().unidentified();
        return none("records that nobody expected", others, "0");
    }

    /** Claims how many records there are. */
    public RecordsAssert haveCount(long wanted) {
        finish();
        if (wanted < 0) {
            throw new IllegalArgumentException("records (" + wanted + ") must be at least 0");
        }
        long records = actual.account().records();
        return judged("records", records == wanted, records, Long.toString(wanted));
    }

    /**
     * Claims that every record is as it should be.
     *
     * @param what of the records, for the report: {@code records with a duration}
     */
    public RecordsAssert each(String what, Predicate<? super CollectedRecord> holds) {
        finish();
        List<String> others = new ArrayList<>();
        long[] count = new long[1];
        actual.forEach(record -> {
            count[0]++;
            if (!holds.test(record) && others.size() < Tally.NAMED) {
                others.add(record.key());
            }
        });
        String bound = "all " + count[0] + (others.isEmpty() ? "" : "; not: " + FirstFew.of(others));
        return judged(what, others.isEmpty() && count[0] > 0, count[0] - others.size(), bound);
    }

    private RecordsAssert none(String subject, Tally tally) {
        String which = tally.count() == 0 ? "0" : "0; there are: " + FirstFew.of(tally.first());
        return none(subject, tally.count(), which);
    }

    /** Of no record at all everything would be true. */
    private RecordsAssert none(String subject, long count, String bound) {
        boolean any = actual.account().records() > 0;
        return judged(
                subject, any && count == 0, count, any ? bound : bound + " of at least one record; there are none");
    }

    private RecordsAssert judged(String subject, boolean holds, long figure, String bound) {
        int n = Math.toIntExact(Math.min(Integer.MAX_VALUE, actual.account().records()));
        actual.judgements().judged(Judge.exact(subject, holds, (double) figure, bound, n));
        return this;
    }
}
