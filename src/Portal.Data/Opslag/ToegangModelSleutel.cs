using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Portal.Data.Opslag;

/// <summary>One model for who sees a single gemeente or none, and one for who sees all: their filters differ.</summary>
internal sealed class ToegangModelSleutel : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((PortalDbContext)context).Toegang.AlleGemeenten, designTime);
}
