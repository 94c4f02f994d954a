package dev.assay.target.localstack.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.dockerjava.api.exception.DockerException;
import java.util.Locale;

/** Says what it means that asking an engine failed. */
final class EngineFailure {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int LONGEST_QUOTE = 160;

    private EngineFailure() {}

    static EngineRefusal of(String engine, Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String said = quote(String.valueOf(root.getMessage()));
        if (failure instanceof DockerException answer) {
            return answered(engine, answer.getHttpStatus(), said, failure);
        }
        if (root instanceof JsonProcessingException) {
            return new EngineRefusal(
                    engine + " must be one, and something else answers there",
                    "Set DOCKER_HOST to the engine's socket, for example unix:///var/run/docker.sock",
                    failure);
        }
        if (said.toLowerCase(Locale.ROOT).contains("permission denied")) {
            return new EngineRefusal(
                    engine + " must let you connect, and does not: " + said,
                    "Add yourself to the group of its socket (sudo usermod -aG docker $USER) and log in again",
                    failure);
        }
        return new EngineRefusal(
                engine + " must answer, and does not: " + said,
                "Start it (sudo systemctl start docker), or use -Dassay.target=embedded, which needs none",
                failure);
    }

    private static EngineRefusal answered(String engine, int status, String said, Throwable failure) {
        String what = "status " + status + (said.isBlank() ? "" : ", " + said);
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return new EngineRefusal(
                    engine + " must allow its API, and refuses: " + what,
                    "Allow containers, images and events where a proxy or a plugin guards the engine",
                    failure);
        }
        if (said.contains("HTTPS server")) {
            return new EngineRefusal(
                    engine + " must be reached without TLS: " + what,
                    "Set DOCKER_HOST to the engine's socket, for example unix:///var/run/docker.sock",
                    failure);
        }
        return new EngineRefusal(
                engine + " must tell its version, and answers " + what, "See whether 'docker info' answers", failure);
    }

    private static String quote(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "..." : line;
    }
}
