package dev.assay.internal.runfolder;

import dev.assay.data.Body;
import dev.assay.data.Observation;
import dev.assay.internal.observations.Bodies;

/**
 * The one difference between an observation and its line: a response that is the profile stands in the line once, as the
 * profile. A body of at most 64 KB without {@code json} and {@code text} says so, since such a body has one of the two.
 */
final class JournalForm {

    private JournalForm() {}

    static Observation written(Observation observation) {
        Body response = observation.response();
        if (response == null || response.json() == null || !response.json().equals(observation.profile())) {
            return observation;
        }
        return with(observation, new Body(response.bytes(), response.sha256(), null, null));
    }

    static Observation read(Observation line) {
        Body response = line.response();
        if (response == null
                || line.profile() == null
                || response.json() != null
                || response.text() != null
                || response.bytes() > Bodies.LARGEST_KEPT) {
            return line;
        }
        return with(line, new Body(response.bytes(), response.sha256(), line.profile(), null));
    }

    private static Observation with(Observation observation, Body response) {
        return new Observation(
                observation.sequence(),
                observation.place(),
                observation.function(),
                observation.requestId(),
                observation.outcome(),
                observation.status(),
                observation.failure(),
                observation.timing(),
                observation.platform(),
                observation.profile(),
                response);
    }
}
