package spreadcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTreeTest {

    @Test
    void profilesMakeATreeInTheOrderInWhichCallsBegan() {
        List<CallTree> trees = trees(
                profile("c", "b", "i3", 30),
                profile("a", "", "i1", 10),
                profile("d", "a", "i2", 25),
                profile("b", "a", "i2", 20));

        assertThat(trees).singleElement().satisfies(tree -> {
            assertThat(tree.calls()).extracting(TracedCall::requestId).containsExactly("a", "b", "d", "c");
            assertThat(tree.instances()).containsExactly("i1", "i2", "i2", "i3");
            assertThat(tree.callsPerInstance().toString()).isEqualTo("{i1=1, i2=2, i3=1}");
            assertThat(tree.hops().toString()).isEqualTo("{a=0, b=1, d=1, c=2}");
        });
    }

    @Test
    void eachClientsCallIsATreeOfItsOwn() {
        List<CallTree> trees =
                trees(profile("z", "", "i1", 50), profile("a", "", "i1", 10), profile("b", "z", "i2", 60));
        assertThat(trees).extracting(tree -> tree.root().requestId()).containsExactly("a", "z");
        assertThat(trees).extracting(tree -> tree.calls().size()).containsExactly(1, 2);
    }

    @Test
    void whatCannotBePlacedIsLeftOut() {
        ObjectNode noDuration = profile("x", "a", "i2", 11);
        noDuration.remove("duration");
        List<CallTree> trees = trees(
                profile("a", "", "i1", 10),
                profile("a", "", "i9", 99),
                profile("lost", "nobody", "i2", 20),
                profile("p", "q", "i2", 20),
                profile("q", "p", "i2", 20),
                noDuration,
                JsonMapper.builder().build().createArrayNode());
        assertThat(trees)
                .singleElement()
                .satisfies(tree -> assertThat(tree.instances()).containsExactly("i1"));
    }

    private static List<CallTree> trees(JsonNode... profiles) {
        CallTrees trees = new CallTrees();
        List.of(profiles).forEach(trees::add);
        return trees.all();
    }

    private static ObjectNode profile(String id, String parent, String instance, long start) {
        ObjectNode profile = JsonMapper.builder().build().createObjectNode();
        profile.put("requestId", id).put("parent", parent).put("uuid", instance);
        profile.put("startTime", start).put("duration", 5.5);
        return profile;
    }
}
