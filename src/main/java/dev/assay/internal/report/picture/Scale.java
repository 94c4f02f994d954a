package dev.assay.internal.report.picture;

import java.util.List;

/** Where a value lies along an axis, in pixels, and which values the axis names. */
interface Scale {

    double at(double value);

    /** The least value on the axis. */
    double low();

    /** The greatest value on the axis. */
    double high();

    /** Where a value lies, or the end of the axis beyond which it lies: an interval may be open to one side. */
    default double within(double value) {
        return at(Math.min(Math.max(value, low()), high()));
    }

    List<Double> ticks();

    /** What a reader must know of an axis beside its name. */
    static String named(Scale scale) {
        return scale instanceof LogScale ? ", logarithmic" : "";
    }

    /** A logarithmic scale where the values are positive and spread widely, else a linear one from zero. */
    static Scale forValues(double lowest, double highest, double from, double to) {
        if (lowest > 0 && highest / lowest > 5) {
            return LogScale.around(lowest, highest, from, to);
        }
        return LinearScale.fromZero(lowest, highest, from, to);
    }
}
