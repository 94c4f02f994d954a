package dev.assay.internal.packaging;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dependencies that a library can do without, by the Maven model in its jar:
 * <a href="https://maven.apache.org/guides/introduction/introduction-to-optional-and-excludes-dependencies.html">optional
 * dependencies</a>. A library without a model needs all that it names.
 */
record OptionalDependencies(Set<String> artifacts) {

    private static final Pattern MODEL = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.xml");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>\\s*([^<\\s]+)\\s*</artifactId>");
    private static final Pattern NOT_NEEDED =
            Pattern.compile("<optional>\\s*true\\s*</optional>|<scope>\\s*(provided|test)\\s*</scope>");

    /** Jars that hold several libraries have several models: none of them speaks for the jar. */
    static OptionalDependencies read(Set<String> names, Function<String, byte[]> content) {
        Set<String> artifacts = new HashSet<>();
        var models = names.stream().filter(MODEL.asMatchPredicate()).toList();
        if (models.size() == 1) {
            Matcher dependency = DEPENDENCY.matcher(new String(content.apply(models.get(0)), StandardCharsets.UTF_8));
            while (dependency.find()) {
                Matcher artifact = ARTIFACT.matcher(dependency.group(1));
                if (NOT_NEEDED.matcher(dependency.group(1)).find() && artifact.find()) {
                    artifacts.add(artifact.group(1));
                }
            }
        }
        return new OptionalDependencies(artifacts);
    }

    /** By the usual name of a jar, {@code artifact-version.jar}. */
    boolean names(String jarFileName) {
        for (int dash = jarFileName.indexOf('-'); dash > 0; dash = jarFileName.indexOf('-', dash + 1)) {
            boolean versionFollows = dash + 1 < jarFileName.length() && Character.isDigit(jarFileName.charAt(dash + 1));
            if (versionFollows && artifacts.contains(jarFileName.substring(0, dash))) {
                return true;
            }
        }
        return false;
    }
}
