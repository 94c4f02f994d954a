package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Attributes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a client says about an object, as headers. */
final class AttributeHeaders {

    private static final String USER = "x-amz-meta-";
    private static final String ENCODING = "Content-Encoding";
    private static final int MOST_USER_BYTES = 2048;

    private static final List<String> SYSTEM =
            List.of("Cache-Control", "Content-Disposition", ENCODING, "Content-Language", "Content-Type", "Expires");

    /** The parameters with which a request overrides stored values. */
    static final String[] OVERRIDES =
            SYSTEM.stream().map(AttributeHeaders::override).toArray(String[]::new);

    private AttributeHeaders() {}

    static Attributes read(Headers headers) {
        Map<String, String> system = new HashMap<>(Attributes.NONE.system());
        SYSTEM.forEach(name -> headers.first(name).ifPresent(value -> system.put(name, value)));
        // This coding says how the body was sent, not what the object is.
        String encoding = withoutChunks(system.getOrDefault(ENCODING, ""));
        system.put(ENCODING, encoding);
        system.values().removeIf(String::isEmpty);
        return new Attributes(system, user(headers));
    }

    private static String override(String name) {
        return "response-" + name.toLowerCase(Locale.ROOT);
    }

    private static String withoutChunks(String encodings) {
        return Arrays.stream(encodings.split(",", -1))
                .map(String::strip)
                .filter(encoding -> !encoding.equals("aws-chunked"))
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> user(Headers headers) {
        Map<String, String> user = new TreeMap<>();
        int bytes = 0;
        for (Headers.Field field : headers.fields()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            if (name.startsWith(USER)) {
                user.merge(name.substring(USER.length()), field.value(), (one, other) -> one + "," + other);
                bytes += (name.substring(USER.length()) + field.value()).getBytes(StandardCharsets.UTF_8).length;
            }
        }
        if (bytes > MOST_USER_BYTES) {
            throw S3Error.bad("MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size")
                    .with("Size", Integer.toString(bytes))
                    .with("MaxSizeAllowed", Integer.toString(MOST_USER_BYTES));
        }
        return user;
    }

    /** @param request may override values with {@code response-content-type} and the like */
    static Headers write(Attributes attributes, ObjectRequest request, Headers before) {
        Headers headers = before;
        for (String name : SYSTEM) {
            String otherwise = attributes.system().getOrDefault(name, "");
            String value = request.parameter(override(name)).orElse(otherwise);
            headers = value.isEmpty() ? headers : headers.with(name, value);
        }
        for (Map.Entry<String, String> entry : new TreeMap<>(attributes.user()).entrySet()) {
            headers = headers.with(USER + entry.getKey(), entry.getValue());
        }
        return headers;
    }
}
