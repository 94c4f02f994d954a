package dev.assay.data;

import java.util.Locale;

/** An observation in one line that fits into a message with many others. */
final class ObservationLine {

    private static final int LONGEST = 159;

    /** A cell of many factors is cut in the middle, where factors stand; the rest of the line takes less than what is left. */
    private static final int LONGEST_CELL = 60;

    private static final int LONGEST_STEP = 20;

    private ObservationLine() {}

    static String of(Observation one) {
        Place place = one.place();
        String line = "call " + one.sequence() + " at " + cut(place.cell().label(), LONGEST_CELL) + ", generation "
                + (place.generation() + 1) + ", " + Place.blockInWords(place.block()) + ", call " + place.call()
                + caller(place) + (place.step() == null ? "" : ", step " + cut(place.step(), LONGEST_STEP)) + ": "
                + one.outcome() + duration(one);
        return cut(line, LONGEST);
    }

    private static String caller(Place place) {
        String caller = place.caller() == 0 ? "" : " of caller " + place.caller();
        return place.attempt() == 0 ? caller : caller + ", attempt " + place.attempt();
    }

    private static String duration(Observation one) {
        return one.durationMillis().isPresent()
                ? String.format(Locale.ROOT, " in %.4g ms", one.durationMillis().getAsDouble())
                : "";
    }

    private static String cut(String text, int longest) {
        String line = text.replaceAll("\\s+", " ");
        if (line.length() <= longest) {
            return line;
        }
        int end = longest / 3;
        return line.substring(0, longest - end - 3) + "..." + line.substring(line.length() - end);
    }
}
