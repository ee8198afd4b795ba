using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Tests.Terminal.Look;

public class RoleLettersTests
{
    [Fact]
    public void Of_AllRoles_AreDistinct()
    {
        var roles = Enum.GetValues<Role>();
        Assert.Equal(roles.Length, roles.Select(RoleLetters.Of).Distinct().Count());
        Assert.Equal(' ', RoleLetters.Of(Role.Normal));
    }
}
