package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which functions need the AWS SDK of their runtime. */
class RuntimeSdkTest {

    @Test
    void aFunctionThatImportsItNeedsIt() {
        assertThat(python(Map.of("app.py", "import json\n\ndef handler(e, c):\n    import boto3\n")))
                .isTrue();
        assertThat(python(Map.of("app.py", "from botocore.config import Config\n")))
                .isTrue();
        assertThat(python(Map.of("app.py", "print('import boto3')\n"))).isFalse();
        assertThat(node(Map.of("src/app.mjs", "import { S3Client } from '@aws-sdk/client-s3';")))
                .isTrue();
        assertThat(node(Map.of("src/app.mjs", "export const handler = async () => {};")))
                .isFalse();
    }

    @Test
    void aFunctionThatBringsItDoesNot() {
        assertThat(python(Map.of("app.py", "import boto3", "boto3/__init__.py", "")))
                .isFalse();
        assertThat(node(Map.of("src/app.mjs", "import('@aws-sdk/x')", "node_modules/@aws-sdk/x/index.js", "")))
                .isFalse();
    }

    @Test
    void librariesAndOtherLanguagesAreNotLookedAt() {
        assertThat(python(Map.of("app.py", "import other", "other/aws.py", "import boto3")))
                .isFalse();
        assertThat(RuntimeSdk.isNeeded("java21", new byte[0], "a.B")).isFalse();
    }

    private static boolean python(Map<String, String> files) {
        return RuntimeSdk.isNeeded("python", zip(files), "app.handler");
    }

    private static boolean node(Map<String, String> files) {
        return RuntimeSdk.isNeeded("nodejs22.x", zip(files), "src/app.handler");
    }

    private static byte[] zip(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return StoredZip.of(bytes);
    }
}
