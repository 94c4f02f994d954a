package profilecompleteness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.profiler.Inspector;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileSchemaTest {

    /** What only a platform tells is added by hand: this process is no function. */
    private static ObjectNode profile() {
        Inspector inspector = new Inspector();
        inspector.inspectAll();
        inspector.inspectInvocation("a request");
        List.of(
                        "platform",
                        "containerID",
                        "functionName",
                        "functionMemory",
                        "functionRegion",
                        "executionId",
                        "runId",
                        "uuid")
                .forEach(name -> inspector.addAttribute(name, "told by the platform"));
        inspector.addAttribute("newcontainer", 1);
        inspector.inspectAllDeltas();
        return JsonMapper.builder().build().valueToTree(inspector.finish());
    }

    @Test
    void theInspectorsOwnProfileFits() {
        assertThat(ProfileSchema.violations(profile())).isEmpty();
    }

    @Test
    void whatMustBeThereIsMissed() {
        ObjectNode profile = profile();
        profile.remove(List.of("requestId", "runtime", "cpuUsrDelta"));
        profile.put("linuxVersion", "Linux somewhere 6.1");
        assertThat(ProfileSchema.violations(profile))
                .containsExactlyInAnyOrder("requestId is missing", "runtime is missing", "cpuUsrDelta is missing");
    }

    @Test
    void typesAreSaafs() {
        ObjectNode profile = profile();
        profile.put("totalMemory", 8_000_000)
                .put("startTime", "now")
                .put("newcontainer", 2)
                .put("cpuType", 3);
        assertThat(ProfileSchema.violations(profile))
                .containsExactlyInAnyOrder(
                        "totalMemory must be text",
                        "startTime must be a whole number",
                        "newcontainer must be 0 or 1",
                        "cpuType must be text");
    }

    @Test
    void whatOnlyLinuxTellsIsNotMissedElsewhere() {
        ObjectNode profile = profile();
        profile.put("linuxVersion", "Darwin");
        profile.remove(List.of("cpuUsr", "vmuptime", "totalMemory"));
        assertThat(ProfileSchema.violations(profile)).isEmpty();
    }
}
