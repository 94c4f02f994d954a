package dev.assay.documentation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * Java of a page, as a reader would copy it into a class of their own.
 *
 * @param page where it stands
 * @param line of its first line
 */
record Snippet(Path page, int line, List<String> code) {

    private static final String BEGIN = "```java";
    private static final String END = "```";

    /** What a reader imports, and what the pages speak of without declaring it. */
    private static final String AROUND = """
            import static dev.assay.data.Factors.*;
            import static dev.assay.targets.Capability.*;
            import static org.assertj.core.api.Assertions.assertThat;
            import com.amazonaws.services.lambda.runtime.Context;
            import dev.assay.data.*;
            import dev.assay.experiment.*;
            import dev.assay.report.*;
            import dev.assay.results.*;
            import functions.PrimeSieve;
            import java.util.*;

            final class Greeting {}

            record Seen(boolean ended, int over) {}

            record Kept(Censored lived) {}

            record Request(int n) {
                int getN() {
                    return n;
                }
            }

            """;

    static List<Snippet> of(Path page) {
        try {
            List<Snippet> all = new ArrayList<>();
            List<String> code = null;
            int number = 0;
            for (String line : Files.readAllLines(page)) {
                number++;
                if (line.equals(BEGIN)) {
                    code = new ArrayList<>();
                } else if (code != null && line.equals(END)) {
                    all.add(new Snippet(page, number - code.size(), List.copyOf(code)));
                    code = null;
                } else if (code != null) {
                    code.add(line);
                }
            }
            return all;
        } catch (IOException e) {
            throw new IllegalStateException(page + " must be readable", e);
        }
    }

    /** A whole file names its package. It needs nothing around it: {@link ReadmeProjectTest}. */
    boolean isWholeFile() {
        return code.get(0).startsWith("package ");
    }

    JavaFileObject source() {
        String text = "package " + name() + ";\n" + imports() + AROUND + declared();
        return new SimpleJavaFileObject(
                URI.create("string:///" + name() + "/Snippet.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private String name() {
        return "snippet" + Integer.toHexString(page.toString().hashCode()) + "x" + line;
    }

    private String imports() {
        return code.stream().filter(Snippet::isImport).map(one -> one + "\n").collect(Collectors.joining());
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    private String declared() {
        String body = code.stream().filter(one -> !isImport(one)).collect(Collectors.joining("\n"));
        if (code.stream().anyMatch(one -> one.startsWith("class "))) {
            return body;
        }
        if (!body.contains("{\n")) {
            return code.get(0).startsWith("@") ? body + "\nclass Annotated {}" : statements(body);
        }
        return "class Members {\n int sieve(int n) { return n; }\n" + body + "\n}";
    }

    private static String statements(String body) {
        return "class Statements {\n void all(Observations at, Results results, ReportAdditions report, Cell cell, int block,"
                + " double gini, int found) {\n"
                + body + "\n}\n}";
    }

    @Override
    public String toString() {
        return page + ", line " + line;
    }
}
