package spreadcheck;

import dev.assay.data.Place;
import dev.assay.results.Censored;

/**
 * One client's call that made others.
 *
 * @param place where in the design the client made it
 * @param tree with everything that came of it
 * @param fleet how many instances answered the clients of its generation
 */
record TracedSpread(Place place, CallTree tree, int fleet) {

    /** How many calls it took until every instance of the fleet had served one, in the order in which they began. */
    public Censored callsToCoverage() {
        return Censored.untilDistinct(tree.instances(), fleet);
    }
}
