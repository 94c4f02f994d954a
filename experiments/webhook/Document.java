package webhook;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a forge tells about a repository: a large JSON document, of which one field is wanted. */
final class Document {

    private static final int FILES = 1_000;

    private Document() {}

    /** Hard on whoever hands it on: quotes, an apostrophe, a backslash, letters beyond ASCII. */
    static String description(int number) {
        return "Repository " + number + ": it's \"assayed\" \\ gepr\u00fcft, $input";
    }

    /** About 100 kB. */
    static String about(int number) {
        String files = IntStream.range(0, FILES)
                .mapToObj(file -> "{\"path\": \"src/main/java/Type" + file + ".java\", \"additions\": " + file
                        + ", \"deletions\": 0, \"renamed\": false, \"mode\": null}")
                .collect(Collectors.joining(", "));
        return "{\"action\": \"created\", \"repository\": {\"id\": " + number + ", \"description\": \""
                + description(number).replace("\\", "\\\\").replace("\"", "\\\"") + "\"}, \"files\": [" + files + "]}";
    }
}
