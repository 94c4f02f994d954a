package spreadcheck;

/**
 * What came of sends.
 *
 * @param calls calls that were admitted, those that came of them included
 * @param throttled attempts that were refused because no instance was free
 * @param givenUp sends whose retry budget, or whose function's remaining time, ran out
 */
record Sent(int calls, int throttled, int givenUp) {

    static final Sent NOTHING = new Sent(0, 0, 0);

    Sent plus(Sent other) {
        return new Sent(calls + other.calls, throttled + other.throttled, givenUp + other.givenUp);
    }
}
