package io.ledgerway.operations.security;

import java.io.IOException;
import java.util.regex.Pattern;
import javax.management.ObjectName;
import org.jolokia.server.core.restrictor.RestrictorFactory;
import org.jolokia.server.core.service.api.Restrictor;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What Hawtio may do with the hub's MBeans: what the policy file allows, and of that a viewer only what reads. Jolokia asks
 * for each request of a bulk by itself, on the thread of the HTTP request.
 */
class JolokiaRoles implements Restrictor {

    private static final Pattern READING =
            Pattern.compile("(dump|list|browse|canInvoke|endpointStatistics|(component|language|dataFormat)Names).*");

    /** The same of the hub's own MBeans: what the API shows a viewer too. */
    private static final Pattern OWN_READING = Pattern.compile("(list|show|get[A-Z]\\w*)(\\(.*)?");

    /** These show whole messages, so they need the role that may switch tracing on. */
    private static final Pattern TRACES = Pattern.compile("dump\\w*(TracedMessages|MessageHistory).*");

    /** These print routes with placeholders replaced by their values, secrets among them. */
    private static final Pattern RESOLVING =
            Pattern.compile("dump(Routes?|Rests|RouteTemplates)As\\w+\\(\\s*[^)\\s].*");

    private final Restrictor policy;
    private final RoleHierarchy hierarchy;

    /**
     * @param policyLocation {@code classpath:…} or a URL
     * @throws IOException when the policy cannot be read: the hub does not start without one
     */
    JolokiaRoles(String policyLocation, RoleHierarchy hierarchy) throws IOException {
        this.policy = RestrictorFactory.lookupPolicyRestrictor(policyLocation);
        if (policy == null) {
            throw new IOException("There is no Jolokia policy at " + policyLocation);
        }
        this.hierarchy = hierarchy;
    }

    @Override
    public boolean isOperationAllowed(ObjectName name, String operation) {
        return policy.isOperationAllowed(name, operation)
                && !RESOLVING.matcher(operation).matches()
                && (reads(name, operation) || operator());
    }

    private static boolean reads(ObjectName name, String operation) {
        return name.getDomain().equals("io.ledgerway")
                ? OWN_READING.matcher(operation).matches()
                : READING.matcher(operation).matches()
                        && !TRACES.matcher(operation).matches();
    }

    @Override
    public boolean isAttributeWriteAllowed(ObjectName name, String attribute) {
        return policy.isAttributeWriteAllowed(name, attribute) && operator();
    }

    private boolean operator() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user != null
                && user.isAuthenticated()
                && hierarchy
                        .getReachableGrantedAuthorities(user.getAuthorities())
                        .contains(Role.OPERATOR.authority());
    }

    @Override
    public boolean isHttpMethodAllowed(HttpMethod method) {
        return policy.isHttpMethodAllowed(method);
    }

    @Override
    public boolean isTypeAllowed(RequestType type) {
        return policy.isTypeAllowed(type);
    }

    @Override
    public boolean isAttributeReadAllowed(ObjectName name, String attribute) {
        return policy.isAttributeReadAllowed(name, attribute);
    }

    @Override
    public boolean isRemoteAccessAllowed(String... addresses) {
        return policy.isRemoteAccessAllowed(addresses);
    }

    @Override
    public boolean isOriginAllowed(String origin, boolean strictly) {
        return policy.isOriginAllowed(origin, strictly);
    }

    @Override
    public boolean isObjectNameHidden(ObjectName name) {
        return policy.isObjectNameHidden(name);
    }

    @Override
    public boolean ignoreScheme() {
        return policy.ignoreScheme();
    }
}
