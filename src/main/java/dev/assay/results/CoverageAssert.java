package dev.assay.results;

/** Exact claims on a coverage. */
public final class CoverageAssert extends ClaimAssert<CoverageAssert, Coverage> {

    CoverageAssert(Coverage actual) {
        super(actual, CoverageAssert.class, actual.judgements(), ".isComplete()");
    }

    /** Claims that everywhere was seen what should have been, no more and no less, and that there was anything to see. */
    public CoverageAssert isComplete() {
        finish();
        int places = actual.places();
        int complete = places - actual.others().size();
        String bound = actual.others().isEmpty()
                ? places == 0 ? "at least one" : "all " + places
                : "all " + places + "; not so: " + FirstFew.of(actual.others());
        String subject = actual.name() + ": places as they should be";
        actual.judgements().judged(Judge.exact(subject, places > 0 && complete == places, complete, bound, places));
        return this;
    }
}
