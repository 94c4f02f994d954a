package dev.assay.internal.cost;

/**
 * An amount of money that is not exceeded: whoever is about to spend reserves the worst case first, and gives back what was not spent. Safe
 * for use by many threads.
 */
public final class Budget {

    private final double usd;
    private double spent;
    private double reserved;

    /** @param usd the most, above 0 */
    public Budget(double usd) {
        if (!(usd > 0)) {
            throw new IllegalArgumentException("usd (" + usd + ") must be above 0. Give the most that may be spent");
        }
        this.usd = usd;
    }

    /** Reserves an amount; says whether it fits beside what is spent and reserved already. */
    public synchronized boolean reserve(double worstCase) {
        if (spent + reserved + worstCase > usd) {
            return false;
        }
        reserved += worstCase;
        return true;
    }

    /** Gives a reservation back, of which this much was spent. */
    public synchronized void settle(double worstCase, double actual) {
        reserved = Math.max(0, reserved - worstCase);
        spent += actual;
    }

    /** The most, in USD. */
    public double usd() {
        return usd;
    }

    /** What is certainly spent, in USD. */
    public synchronized double spent() {
        return spent;
    }

    /** What is neither spent nor reserved, in USD. */
    public synchronized double left() {
        return Math.max(0, usd - spent - reserved);
    }
}
