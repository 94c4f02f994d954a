package dev.assay.internal.saaf;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an experiment of FaaS Runner says about its report.
 *
 * @param outputGroups the attributes to group by
 * @param outputRawOfGroup the groups whose runs are printed too
 * @param showAsList attributes shown as a list of their values
 * @param showAsSum attributes shown as a sum
 * @param ignoreFromAll attributes that are left out everywhere
 * @param ignoreFromGroups attributes that are left out of groups
 * @param ignoreByGroup attributes that are left out of the groups by an attribute
 * @param invalidators runs with these values are left out of groups
 * @param removeDuplicateContainers whether groups hold only the first run of each {@code uuid}
 * @param overlapFilter only runs that are equal in this attribute overlap; empty for all
 */
public record ReportKeys(
        List<String> outputGroups,
        Set<String> outputRawOfGroup,
        Set<String> showAsList,
        Set<String> showAsSum,
        Set<String> ignoreFromAll,
        Set<String> ignoreFromGroups,
        Map<String, Set<String>> ignoreByGroup,
        Map<String, String> invalidators,
        boolean removeDuplicateContainers,
        String overlapFilter) {

    public ReportKeys {
        outputGroups = List.copyOf(outputGroups);
        outputRawOfGroup = Set.copyOf(outputRawOfGroup);
        showAsList = Set.copyOf(showAsList);
        showAsSum = Set.copyOf(showAsSum);
        ignoreFromAll = Set.copyOf(ignoreFromAll);
        ignoreFromGroups = Set.copyOf(ignoreFromGroups);
        ignoreByGroup = Map.copyOf(ignoreByGroup);
        invalidators = Map.copyOf(invalidators);
    }

    /** Groups by these attributes, and nothing else. */
    public static ReportKeys groupedBy(List<String> attributes) {
        return new ReportKeys(
                attributes, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Map.of(), false, "");
    }

    boolean inGroup(String group, String attribute) {
        return !ignoreFromAll.contains(attribute)
                && !ignoreFromGroups.contains(attribute)
                && !ignoreByGroup.getOrDefault(group, Set.of()).contains(attribute);
    }
}
