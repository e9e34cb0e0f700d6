package io.ledgerway.operations.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;

/**
 * Roles of a user who logged in with OpenID Connect: the claim {@code ledgerway.oidc.role-claim} (default {@code roles};
 * dots lead into nested claims, such as {@code realm_access.roles}), one name or a list. Other names are ignored; a user
 * without a role may do nothing.
 */
class OidcRoles implements GrantedAuthoritiesMapper {

    private final Environment settings;

    OidcRoles(Environment settings) {
        this.settings = settings;
    }

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> granted) {
        String claim = settings.getProperty("ledgerway.oidc.role-claim", "roles");
        Set<GrantedAuthority> roles = new HashSet<>();
        granted.stream()
                .flatMap(OidcRoles::claims)
                .flatMap(claims -> names(find(claims, claim)))
                .flatMap(name -> Role.named(name).stream())
                .map(Role::authority)
                .forEach(roles::add);
        return roles;
    }

    private static Stream<Map<String, Object>> claims(GrantedAuthority authority) {
        if (authority instanceof OidcUserAuthority oidc && oidc.getUserInfo() != null) {
            return Stream.of(oidc.getIdToken().getClaims(), oidc.getUserInfo().getClaims());
        }
        return authority instanceof OAuth2UserAuthority user ? Stream.of(user.getAttributes()) : Stream.empty();
    }

    private static Object find(Object claims, String path) {
        if (!(claims instanceof Map<?, ?> map) || map.containsKey(path)) {
            return claims instanceof Map<?, ?> map ? map.get(path) : null;
        }
        int dot = path.indexOf('.');
        return dot < 0 ? null : find(map.get(path.substring(0, dot)), path.substring(dot + 1));
    }

    private static Stream<String> names(Object value) {
        List<?> values =
                value instanceof Collection<?> many ? List.copyOf(many) : value == null ? List.of() : List.of(value);
        return values.stream().map(String::valueOf);
    }
}
