package clocks;

/**
 * One call with its four timestamps, in microseconds since 1970: sent and answered by the caller's clock, received and replied by the
 * function's.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5905#section-8">RFC 5905, section 8: the on-wire protocol</a>
 */
record Exchange(long sent, long received, long replied, long answered) {

    /** How long the call seems to have taken to the function; negative if its clock is behind by more than that. */
    long there() {
        return received - sent;
    }

    /** How long the answer seems to have taken; negative if the function's clock is ahead by more than that. */
    long back() {
        return answered - replied;
    }

    /** By how much the function's clock is ahead of the caller's, if both ways take as long. */
    double offset() {
        return (there() - back()) / 2.0;
    }

    /** The offset is right to within this, whatever the ways take. */
    double bound() {
        return (there() + back()) / 2.0;
    }
}
