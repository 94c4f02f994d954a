package dev.assay.internal.targets.localstack.engine;

import com.github.dockerjava.api.exception.DockerException;
import java.util.Locale;

/** Says what it means that asking an engine failed. */
final class EngineFailure {

    /** Part of the packages of the reader of JSON, which Testcontainers has a copy of under another name. */
    private static final String JSON_READER = "jackson";

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private EngineFailure() {}

    static EngineRefusal of(String engine, Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String said = FailureText.of(failure);
        if (failure instanceof DockerException answer) {
            return answered(engine, answer.getHttpStatus(), said, failure);
        }
        if (root.getClass().getPackageName().contains(JSON_READER)) {
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
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return new EngineRefusal(
                    engine + " must allow its API, and refuses: " + said,
                    "Allow containers, images and events if a proxy or a plugin guards the engine",
                    failure);
        }
        if (said.contains("HTTPS server")) {
            return new EngineRefusal(
                    engine + " must be reached without TLS: " + said,
                    "Set DOCKER_HOST to the engine's socket, for example unix:///var/run/docker.sock",
                    failure);
        }
        return new EngineRefusal(
                engine + " must tell its version, and answers " + said, "See whether 'docker info' answers", failure);
    }
}
