package dev.assay.conformance;

import dev.assay.targets.Capability;
import dev.assay.targets.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the tests of the contract saw of the capabilities of one target. */
final class Evidence {

    private final Map<Capability, Set<String>> shown = new EnumMap<>(Capability.class);
    private final Map<Capability, Set<String>> failed = new EnumMap<>(Capability.class);
    private final Map<Capability, Set<String>> heldAllTheSame = new EnumMap<>(Capability.class);
    private final Map<Capability, String> untried = new EnumMap<>(Capability.class);

    /** A test that shows what the target claims has passed. */
    void shown(Capability capability, String test) {
        shown.computeIfAbsent(capability, none -> new TreeSet<>()).add(test);
    }

    /** A test that shows what the target lacks has failed, as it should. */
    void failed(Capability missing, String test) {
        failed.computeIfAbsent(missing, none -> new TreeSet<>()).add(test);
    }

    /** A test that shows what the target lacks has passed: it may need less than all of the capability. */
    void heldAllTheSame(Capability missing, String test) {
        heldAllTheSame.computeIfAbsent(missing, none -> new TreeSet<>()).add(test);
    }

    void untried(Capability missing, String because) {
        untried.put(missing, because);
    }

    /**
     * What the target says and the tests do not.
     *
     * @param untriedHere why no test tries a capability
     */
    List<String> contradictions(Target target, Map<Capability, String> untriedHere) {
        List<String> contradictions = new ArrayList<>();
        for (Capability capability : Capability.values()) {
            boolean claimed = target.missing(capability).isEmpty();
            if (claimed && !shown.containsKey(capability) && !untriedHere.containsKey(capability)) {
                contradictions.add(capability + " is claimed, and no test has shown it");
            } else if (!claimed && heldAllTheSame.containsKey(capability) && !failed.containsKey(capability)) {
                contradictions.add(capability + " is said to be missing, and all of its tests have passed: "
                        + heldAllTheSame.get(capability));
            }
        }
        return contradictions;
    }

    /** One line of the guide for each capability. */
    List<GuideLine> lines(Target target, Map<Capability, String> untriedHere) {
        return Arrays.stream(Capability.values())
                .map(capability -> line(target, capability, untriedHere))
                .toList();
    }

    private GuideLine line(Target target, Capability capability, Map<Capability, String> untriedHere) {
        boolean present = target.missing(capability).isEmpty();
        boolean tried = (present ? shown : failed).containsKey(capability);
        String reason = target.capabilities().support(capability).reason();
        Optional<String> because = Optional.ofNullable(untried.getOrDefault(capability, untriedHere.get(capability)));
        return new GuideLine(
                capability.name(),
                present,
                tried,
                tried
                        ? reason
                        : reason
                                + because.map(one -> " (not tried: " + one + ")")
                                        .orElse(""));
    }
}
