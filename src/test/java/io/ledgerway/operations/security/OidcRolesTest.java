package io.ledgerway.operations.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;

class OidcRolesTest {

    private final MockEnvironment settings = new MockEnvironment();
    private final OidcRoles roles = new OidcRoles(settings);

    @Test
    void theClaimNamesTheRoles() {
        assertThat(rolesFrom(Map.of("roles", List.of("operator", "accounting"))))
                .containsExactly("ROLE_OPERATOR");
        assertThat(rolesFrom(Map.of("roles", "Viewer"))).containsExactly("ROLE_VIEWER");
    }

    @Test
    void theClaimIsASettingAndMayBeNested() {
        settings.setProperty("ledgerway.oidc.role-claim", "realm_access.roles");

        assertThat(rolesFrom(Map.of("realm_access", Map.of("roles", List.of("admin")))))
                .containsExactly("ROLE_ADMIN");
        assertThat(rolesFrom(Map.of("realm_access.roles", List.of("admin")))).containsExactly("ROLE_ADMIN");
    }

    @Test
    void aUserWithoutTheClaimHasNoRoleAtAll() {
        assertThat(rolesFrom(Map.of("realm_access", "admin", "sub", "x"))).isEmpty();
        assertThat(roles.mapAuthorities(List.of(new SimpleGrantedAuthority("ROLE_ADMIN"))))
                .isEmpty();
    }

    @Test
    void rolesMayComeFromTheUserInfoToo() {
        OidcIdToken token = new OidcIdToken("t", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), Map.of("sub", "x"));
        OidcUserInfo info = new OidcUserInfo(Map.of("roles", List.of("viewer")));

        assertThat(roles.mapAuthorities(List.of(new OidcUserAuthority(token, info))))
                .extracting(Object::toString)
                .containsExactly("ROLE_VIEWER");
    }

    private List<String> rolesFrom(Map<String, Object> claims) {
        return roles.mapAuthorities(List.of(new OAuth2UserAuthority(claims))).stream()
                .map(Object::toString)
                .toList();
    }
}
