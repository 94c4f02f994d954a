package dev.assay.internal.targets.localstack.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The images that LocalStack makes instances from, if they are not those that AWS publishes.
 *
 * @param byRuntime an image for some of the Lambda runtime identifiers, for example {@code java21}
 */
public record RuntimeImages(Map<String, String> byRuntime) {

    /** Names them, on the command line. */
    public static final String PROPERTY = "assay.localstack.runtimeImages";

    /** Where AWS publishes the images of its runtimes, and LocalStack takes them from. */
    private static final String PUBLISHED = "public.ecr.aws/lambda/";

    /** Family and version; {@code nodejs22.x} is {@code nodejs:22} there, {@code provided.al2023} is {@code provided:al2023}. */
    private static final Pattern RUNTIME =
            Pattern.compile("([a-z]+)\\.?((?:[0-9]+|al[0-9]+)(?:\\.(?:[0-9]+|al2))?)(?:\\.x)?");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** All as AWS publishes them. */
    public static final RuntimeImages PUBLISHED_BY_AWS = new RuntimeImages(Map.of());

    public RuntimeImages {
        SortedMap<String, String> sorted = new TreeMap<>(byRuntime);
        byRuntime = Collections.unmodifiableSortedMap(sorted);
    }

    /**
     * Reads a JSON object, runtime to image.
     *
     * @throws InvalidInputException if it is something else
     */
    public static RuntimeImages parse(String json) {
        Map<String, String> images = new TreeMap<>();
        object(json).properties().forEach(entry -> {
            String runtime = entry.getKey();
            if (!RUNTIME.matcher(runtime).matches()) {
                throw problem(PROPERTY, runtime, "must be a Lambda runtime identifier, for example java21", null);
            }
            String image = entry.getValue().asText("");
            if (!entry.getValue().isTextual() || ImageReference.parse(image).isEmpty()) {
                throw problem(PROPERTY, runtime + ": " + entry.getValue(), "must be the name of an image", null);
            }
            images.put(runtime, image);
        });
        return new RuntimeImages(images);
    }

    private static JsonNode object(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (root.isObject()) {
                return root;
            }
            throw problem(PROPERTY, json, "must be a JSON object, runtime to image", null);
        } catch (JsonProcessingException e) {
            throw problem(PROPERTY, json, "must be a JSON object, runtime to image", e);
        }
    }

    /** The image that instances of a runtime are made from. */
    public String image(String runtime) {
        String own = byRuntime.get(runtime);
        if (own != null) {
            return own;
        }
        Matcher matcher = RUNTIME.matcher(runtime);
        if (!matcher.matches()) {
            throw problem("runtime", runtime, "must be a Lambda runtime identifier, for example java21", null);
        }
        return PUBLISHED + matcher.group(1) + ":" + matcher.group(2);
    }

    /** The newest runtime of a family, for example {@code python}, that has its own image. */
    public Optional<String> newest(String family) {
        return byRuntime.keySet().stream()
                .filter(runtime -> runtime.matches(family + "\\.?[0-9al].*"))
                .max(Comparator.comparing(RuntimeImages::version, Arrays::compare));
    }

    /** {@code python3.13} is 3, 13. */
    private static int[] version(String runtime) {
        return Pattern.compile("[0-9]+")
                .matcher(runtime)
                .results()
                .mapToInt(number -> Integer.parseInt(number.group()))
                .toArray();
    }

    /** As LocalStack reads LAMBDA_RUNTIME_IMAGE_MAPPING. */
    public String json() {
        return JSON.valueToTree(byRuntime).toString();
    }

    private static InvalidInputException problem(String name, String value, String must, @Nullable Throwable cause) {
        return new InvalidInputException(
                Problem.RUNTIME_IMAGE,
                name + " (" + value + ") " + must,
                "Use {\"java21\":\"registry.example/lambda/java:21\"}, or leave it out for the images that AWS"
                        + " publishes",
                cause);
    }
}
