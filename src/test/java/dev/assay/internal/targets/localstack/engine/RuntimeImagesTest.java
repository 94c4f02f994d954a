package dev.assay.internal.targets.localstack.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeImagesTest {

    /** From IMAGE_MAPPING in LocalStack 4.14.0's localstack/services/lambda_/runtimes.py. */
    @ParameterizedTest
    @CsvSource({
        "java21, java:21",
        "java17, java:17",
        "java8.al2, java:8.al2",
        "nodejs22.x, nodejs:22",
        "python3.13, python:3.13",
        "dotnet8, dotnet:8",
        "ruby3.4, ruby:3.4",
        "provided.al2023, provided:al2023",
        "provided.al2, provided:al2"
    })
    void imagesAreThoseThatLocalStackWouldPull(String runtime, String image) {
        assertThat(RuntimeImages.PUBLISHED_BY_AWS.image(runtime)).isEqualTo("public.ecr.aws/lambda/" + image);
    }

    @Test
    void anOwnImageTakesThePlaceOfOne() {
        RuntimeImages images = RuntimeImages.parse(" {\"java21\": \"127.0.0.1:5000/lambda-java:21\"} ");

        assertThat(images.image("java21")).isEqualTo("127.0.0.1:5000/lambda-java:21");
        assertThat(images.image("java17")).isEqualTo("public.ecr.aws/lambda/java:17");
        assertThat(images.json()).isEqualTo("{\"java21\":\"127.0.0.1:5000/lambda-java:21\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java:21",
                "[]",
                "\"registry.example/<runtime>\"",
                "{\"java21\":\"a:1\"} {}",
                "{\"java21\":\"a:1\",\"java21\":\"b:1\"}",
                "{\"java21\":",
                "null",
                ""
            })
    void anythingButOneObjectIsRefused(String json) {
        assertThatThrownBy(() -> RuntimeImages.parse(json))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "assay.localstack.runtimeImages (" + json + ") must be a JSON object, runtime to image")
                .hasMessageContaining("docs/errors/runtime-image.md");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Java 21\":\"a:1\"} | (Java 21) must be a Lambda runtime identifier",
                "{\"java21\":21} | (java21: 21) must be the name of an image",
                "{\"java21\":null} | (java21: null) must be the name of an image",
                "{\"java21\":\"\"} | (java21: \"\") must be the name of an image",
                "{\"java21\":\"A B\"} | (java21: \"A B\") must be the name of an image"
            })
    void eachEntryIsLookedAt(String json, String reason) {
        assertThatThrownBy(() -> RuntimeImages.parse(json)).hasMessageContaining(reason);
    }
}
