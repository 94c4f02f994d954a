package dev.assay.internal.targets.aws;

import dev.assay.internal.signing.SignedRequests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The few operations of AWS Identity and Access Management that Assay needs.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/">IAM API Reference</a>
 */
final class Iam {

    /** Where all roles are that Assay makes, so that a policy can allow these alone. */
    static final String PATH = "/assay/";

    private static final String POLICY = "assay";

    private final QueryService service;

    Iam(SignedRequests requests, Partition partition) {
        this.service = new QueryService(requests, "iam", partition.iamRegion(), partition.iam(), "2010-05-08");
    }

    /** Makes a role that Lambda may assume, and returns its ARN. */
    String createRole(String name, RunTags tags) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("RoleName", name);
        parameters.put("Path", PATH);
        parameters.put("Description", "Made by Assay for one run, and removed with it");
        parameters.put("AssumeRolePolicyDocument", ExecutionPolicy.trust());
        int number = 1;
        for (Map.Entry<String, String> tag : tags.all().entrySet()) {
            parameters.put("Tags.member." + number + ".Key", tag.getKey());
            parameters.put("Tags.member." + number + ".Value", tag.getValue());
            number++;
        }
        return ask("CreateRole", parameters).texts("Arn").get(0);
    }

    void putPolicy(String role, String document) {
        ask("PutRolePolicy", Map.of("RoleName", role, "PolicyName", POLICY, "PolicyDocument", document));
    }

    /** Removes a role that Assay made; one that is gone is no error. */
    void deleteRole(String role) {
        ignoringMissing(() -> ask("DeleteRolePolicy", Map.of("RoleName", role, "PolicyName", POLICY)));
        ignoringMissing(() -> ask("DeleteRole", Map.of("RoleName", role)));
    }

    /** The tags of a role; empty if there is no such role. */
    Optional<Map<String, String>> tags(String role) {
        try {
            XmlAnswer answer = ask("ListRoleTags", Map.of("RoleName", role));
            return Optional.of(answer.pairs("Key", "Value"));
        } catch (ServiceRefusal e) {
            if (e.is("NoSuchEntity")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The names of all roles below Assay's path. */
    List<String> roles() {
        List<String> names = new ArrayList<>();
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("PathPrefix", PATH));
        while (true) {
            XmlAnswer page = ask("ListRoles", parameters);
            names.addAll(page.texts("RoleName"));
            List<String> marker = page.texts("Marker");
            if (marker.isEmpty()) {
                return names;
            }
            parameters.put("Marker", marker.get(0));
        }
    }

    /** Those of the actions that the principal may not do to the resource. */
    List<String> denied(String principal, List<String> actions, String resource, Map<String, String> context) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("PolicySourceArn", principal);
        parameters.put("ResourceArns.member.1", resource);
        for (int i = 0; i < actions.size(); i++) {
            parameters.put("ActionNames.member." + (i + 1), actions.get(i));
        }
        int number = 1;
        for (Map.Entry<String, String> one : context.entrySet()) {
            String entry = "ContextEntries.member." + number + ".";
            parameters.put(entry + "ContextKeyName", one.getKey());
            parameters.put(entry + "ContextKeyType", "string");
            parameters.put(entry + "ContextKeyValues.member.1", one.getValue());
            number++;
        }
        return ask("SimulatePrincipalPolicy", parameters).pairs("EvalActionName", "EvalDecision").entrySet().stream()
                .filter(one -> !one.getValue().equals("allowed"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The ARN of a role, which has its path in it. */
    String roleArn(String role) {
        return ask("GetRole", Map.of("RoleName", role)).texts("Arn").get(0);
    }

    private XmlAnswer ask(String action, Map<String, String> parameters) {
        return service.ask(action, parameters);
    }

    private static void ignoringMissing(Runnable removal) {
        try {
            removal.run();
        } catch (ServiceRefusal e) {
            if (!e.is("NoSuchEntity")) {
                throw e;
            }
        }
    }
}
