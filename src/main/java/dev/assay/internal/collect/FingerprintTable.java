package dev.assay.internal.collect;

/**
 * Fingerprints with a few flags each, in 17 bytes per place: open addressing in plain arrays, at most 85% full, growing by
 * a quarter. A million of them take 20 to 25 MB, whereas a hash map of texts takes 140.
 */
final class FingerprintTable {

    private static final int SMALLEST = 64;
    private static final double FULL = 0.85;
    private static final double GROWTH = 1.25;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] high = new long[SMALLEST];
    private long[] low = new long[SMALLEST];
    private byte[] flags = new byte[SMALLEST];
    private int size;

    /** Receives the entries of the table. */
    interface Sink {
        void entry(long high, long low, byte flags);
    }

    int size() {
        return size;
    }

    /** The flags; 0 if the fingerprint is not in the table. */
    byte flags(Fingerprint fingerprint) {
        return flags[place(fingerprint.high(), fingerprint.low())];
    }

    /** Adds flags, at least one, to a fingerprint; returns whether the fingerprint is new. */
    boolean add(Fingerprint fingerprint, byte more) {
        int place = place(fingerprint.high(), fingerprint.low());
        boolean isNew = flags[place] == 0;
        if (isNew && size + 1 > FULL * flags.length) {
            grow();
            place = place(fingerprint.high(), fingerprint.low());
        }
        put(place, fingerprint.high(), fingerprint.low(), (byte) (flags[place] | more));
        size += isNew ? 1 : 0;
        return isNew;
    }

    void forEach(Sink sink) {
        for (int i = 0; i < flags.length; i++) {
            if (flags[i] != 0) {
                sink.entry(high[i], low[i], flags[i]);
            }
        }
    }

    /** Its place, or the free place for it. */
    private int place(long highBits, long lowBits) {
        long mixed = (highBits ^ Long.rotateLeft(lowBits, 32)) * MIX;
        int place = (int) (((mixed >>> 32) * flags.length) >>> 32);
        while (flags[place] != 0 && (high[place] != highBits || low[place] != lowBits)) {
            place = place + 1 == flags.length ? 0 : place + 1;
        }
        return place;
    }

    private void put(int place, long highBits, long lowBits, byte all) {
        high[place] = highBits;
        low[place] = lowBits;
        flags[place] = all;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        byte[] oldFlags = flags;
        int length = Math.toIntExact(Math.round(flags.length * GROWTH));
        high = new long[length];
        low = new long[length];
        flags = new byte[length];
        for (int i = 0; i < oldFlags.length; i++) {
            if (oldFlags[i] != 0) {
                put(place(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldFlags[i]);
            }
        }
    }
}
