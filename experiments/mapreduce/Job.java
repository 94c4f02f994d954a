package mapreduce;

import java.util.Map;

/**
 * What a request asks for, as the functions hand it to each other.
 *
 * @param bucket holds what mappers counted
 * @param name tells the objects of one request from those of others
 * @param mappers among how many the range is divided
 * @param part the number of this one, from 0
 */
record Job(String bucket, String name, int mappers, int part) {

    /** The range: numbers below this. */
    static final int NUMBERS = 2_900;

    /** A job as a function gets it; the first one has no name yet. */
    static Job of(Map<String, String> event, String name) {
        return new Job(
                event.getOrDefault("bucket", ""),
                event.getOrDefault("name", name),
                Integer.parseInt(event.getOrDefault("mappers", "1")),
                Integer.parseInt(event.getOrDefault("part", "0")));
    }

    String payload(int of) {
        return String.format(
                "{\"bucket\": \"%s\", \"name\": \"%s\", \"mappers\": \"%d\", \"part\": \"%d\"}",
                bucket, name, mappers, of);
    }

    /** Where a mapper leaves its count. */
    String key(int of) {
        return name + "/" + of;
    }
}
