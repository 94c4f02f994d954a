package dev.assay.internal.observations;

import dev.assay.data.Observation;
import dev.assay.data.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of calls that were made again after an attempt failed, the attempt that decided. */
public final class LastAttempts {

    private LastAttempts() {}

    /** The observations without those after which the same call was made again; the order stays. */
    public static List<Observation> of(List<Observation> observations) {
        Map<Place, Integer> last = new HashMap<>();
        for (Observation one : observations) {
            if (one.place().attempt() > 0) {
                last.merge(one.place().firstAttempt(), one.place().attempt(), Math::max);
            }
        }
        if (last.isEmpty()) {
            return observations;
        }
        return observations.stream()
                .filter(one -> one.place().attempt()
                        == last.getOrDefault(
                                one.place().firstAttempt(), one.place().attempt()))
                .toList();
    }
}
