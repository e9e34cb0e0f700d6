package io.ledgerway.operations.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a user may do; each role may do all that the ones before it may. */
enum Role {
    /** Looks, changes nothing. */
    VIEWER,
    /** Also replays, edits, discards, suspends, resumes, runs. */
    OPERATOR,
    ADMIN;

    /** The role of that name, whatever its case; empty for null and for unknown names. */
    static Optional<Role> named(String name) {
        return Arrays.stream(values())
                .filter(role -> name != null && role.name().equals(name.trim().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    static RoleHierarchy hierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(ADMIN.name())
                .implies(OPERATOR.name())
                .role(OPERATOR.name())
                .implies(VIEWER.name())
                .build();
    }

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority("ROLE_" + name());
    }
}
